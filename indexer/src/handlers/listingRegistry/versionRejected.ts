import { events } from '../../abi/listingRegistry'
import { Listing, Version, VersionStatus } from '../../model'
import { onEvent } from '../onEvent'
import { listingReads, showVersion, versionReads } from '../rows/listing'

/** A pending version was refused, or its listing left or was removed. */
export const versionRejected = onEvent('ListingRegistry', events.VersionRejected, {
  reads: ({ args }) => [...listingReads(args.listingId), ...versionReads(args.versionId)],
  apply: ({ args, rows }) => {
    rows.change(Version, args.versionId).status = VersionStatus.REJECTED
    rows.change(Listing, args.listingId).pendingVersion = null
    showVersion(rows, args.listingId)
  },
  about: ({ args, rows }) => ({ account: rows.get(Listing, args.listingId).owner.id, listing: args.listingId }),
})
