import { events } from '../../abi/listingRegistry'
import { Listing, Version } from '../../model'
import { onEvent } from '../onEvent'
import { listingReads, versionReads } from '../rows/listing'

/** A pending version's end moved later. */
export const pendingExtended = onEvent('ListingRegistry', events.PendingExtended, {
  reads: ({ args }) => [...listingReads(args.listingId), ...versionReads(args.versionId)],
  apply: ({ args, rows }) => {
    rows.change(Version, args.versionId).pendingEndsAt = BigInt(args.pendingEndsAt)
  },
  about: ({ args, rows }) => ({ account: rows.get(Listing, args.listingId).owner.id, listing: args.listingId }),
})
