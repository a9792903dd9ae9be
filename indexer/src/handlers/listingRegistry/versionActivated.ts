import { wholeTokens } from '@assay/domain/rules/reputationPoints'
import { events } from '../../abi/listingRegistry'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Listing, ListingStatus, Version, VersionStatus } from '../../model'
import { onEvent } from '../onEvent'
import { ZERO_BYTES32 } from '../rows/ids'
import { listingReads, showVersion, versionReads } from '../rows/listing'
import { addReputation, reputationReads } from '../rows/reputation'

/** A version became the current one and its listing is listed; the one before it is superseded. */
export const versionActivated = onEvent('ListingRegistry', events.VersionActivated, {
  reads: ({ args }) => [
    ...listingReads(args.listingId),
    ...versionReads(args.versionId),
    ...(args.superseded === ZERO_BYTES32 ? [] : [ref(Version, args.superseded)]),
    ref(Listing, args.listingId, ({ owner }) => reputationReads(owner.id, 'PUBLISHER')),
  ],
  apply: ({ args: { listingId, versionId, superseded }, log, rows }) => {
    if (superseded !== ZERO_BYTES32) rows.change(Version, superseded).status = VersionStatus.SUPERSEDED
    const version = rows.change(Version, versionId)
    version.status = VersionStatus.ACTIVE
    version.activatedAt = log.timestamp

    const listing = rows.change(Listing, listingId)
    listing.status = ListingStatus.LISTED
    listing.listedAt ??= log.timestamp
    listing.currentVersion = link(Version, versionId)
    listing.pendingVersion = null
    showVersion(rows, listingId)
    if (version.index === 0) {
      addReputation(rows, log, { account: listing.owner.id, kind: 'LISTING_ACCEPTED', count: wholeTokens(listing.minDeposit), listing: listingId, version: versionId })
    }
  },
  about: ({ args, rows }) => ({ account: rows.get(Listing, args.listingId).owner.id, listing: args.listingId }),
})
