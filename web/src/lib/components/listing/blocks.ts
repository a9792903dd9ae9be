import type { ListingStatus, VersionStatus } from '@assay/domain/enums'
import { backingWords as words } from '#lib/words/backing.ts'

/** Why a version takes no vouch now, in words; null if it does. */
export function vouchBlock(listing: ListingStatus, version: VersionStatus, disputed: boolean): string | null {
  if (disputed) return words.blockedDispute
  const open = (listing === 'PENDING' || listing === 'LISTED') && (version === 'PENDING' || version === 'ACTIVE')
  return open ? null : words.blockedOver
}

/** Why a version cannot be challenged by this visitor, in words; null if it can. */
export function challengeBlock(version: VersionStatus, disputed: boolean, own: boolean): string | null {
  if (disputed) return words.blockedDispute
  if (own) return words.ownerCannot
  return version === 'PENDING' || version === 'ACTIVE' ? null : words.notChallengeable
}
