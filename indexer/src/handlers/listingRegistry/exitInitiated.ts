import { events } from '../../abi/listingRegistry'
import { Listing, ListingStatus } from '../../model'
import { onEvent } from '../onEvent'
import { listingReads } from '../rows/listing'

/** The owner announced that the listing leaves. */
export const exitInitiated = onEvent('ListingRegistry', events.ExitInitiated, {
  reads: ({ args }) => listingReads(args.listingId),
  apply: ({ args, rows }) => {
    const listing = rows.change(Listing, args.listingId)
    listing.status = ListingStatus.EXITING
    listing.exitReadyAt = BigInt(args.exitReadyAt)
  },
  about: ({ args, rows }) => ({ account: rows.get(Listing, args.listingId).owner.id, listing: args.listingId }),
})
