import { events } from '../../abi/listingRegistry'
import { Listing, Version, VersionStatus } from '../../model'
import { onEvent } from '../onEvent'
import { listingReads, versionReads } from '../rows/listing'

/** A REMOVE ruling revoked the current version; the listing keeps showing it as what was removed. */
export const versionRevoked = onEvent('ListingRegistry', events.VersionRevoked, {
  reads: ({ args }) => [...listingReads(args.listingId), ...versionReads(args.versionId)],
  apply: ({ args, rows }) => {
    rows.change(Version, args.versionId).status = VersionStatus.REVOKED
  },
  about: ({ args, rows }) => ({ account: rows.get(Listing, args.listingId).owner.id, listing: args.listingId }),
})
