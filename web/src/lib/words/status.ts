import type { ListingStatus, Phase, Ruling, VersionStatus } from '@assay/domain/enums'

/** A listing's status as a word beside its seal. */
export const listingStatusWords: Record<ListingStatus, string> = {
  NONE: 'Unknown',
  PENDING: 'Pending',
  LISTED: 'Listed',
  EXITING: 'Leaving',
  WITHDRAWN: 'Withdrawn',
  REMOVED: 'Removed',
}

/** A version's status as a word. */
export const versionStatusWords: Record<VersionStatus, string> = {
  NONE: 'Unknown',
  PENDING: 'Pending',
  ACTIVE: 'Active',
  SUPERSEDED: 'Superseded',
  REJECTED: 'Rejected',
  REVOKED: 'Revoked',
}

/** A dispute's phase as a word. */
export const phaseWords: Record<Phase, string> = {
  NONE: 'Unknown',
  COMMIT: 'Votes are being sealed',
  REVEAL: 'Votes are being revealed',
  APPEALABLE: 'Open to appeal',
  APPEALED: 'Appealed',
  RESOLVED: 'Resolved',
}

/** A ruling as a word. */
export const rulingWords: Record<Ruling, string> = {
  NONE: 'No ruling yet',
  UNDECIDED: 'Undecided',
  KEEP: 'Keep',
  REMOVE: 'Remove',
}

/** A juror's choice as the words of its button. */
export const choiceWords: Record<'KEEP' | 'REMOVE', string> = {
  KEEP: 'Keep it',
  REMOVE: 'Remove it',
}
