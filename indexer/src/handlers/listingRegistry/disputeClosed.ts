import { events } from '../../abi/listingRegistry'
import { Listing } from '../../model'
import { onEvent } from '../onEvent'
import { listingReads } from '../rows/listing'

/** A dispute ended: the listing has none open, and what came back is in its deposit again. */
export const disputeClosed = onEvent('ListingRegistry', events.DisputeClosed, {
  reads: ({ args }) => listingReads(args.listingId),
  apply: ({ args, rows }) => {
    const listing = rows.change(Listing, args.listingId)
    listing.deposit = args.deposit
    listing.openDispute = null
  },
  about: ({ args, rows }) => ({
    account: rows.get(Listing, args.listingId).owner.id,
    listing: args.listingId,
    dispute: args.disputeId,
    amount: args.returned,
  }),
})
