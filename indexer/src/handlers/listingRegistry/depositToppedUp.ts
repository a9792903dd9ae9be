import { events } from '../../abi/listingRegistry'
import { Listing } from '../../model'
import { onEvent } from '../onEvent'
import { listingReads } from '../rows/listing'

/** The deposit of a listing grew. */
export const depositToppedUp = onEvent('ListingRegistry', events.DepositToppedUp, {
  reads: ({ args }) => listingReads(args.listingId),
  apply: ({ args, rows }) => {
    rows.change(Listing, args.listingId).deposit = args.deposit
  },
  about: ({ args }) => ({ account: args.from, listing: args.listingId, amount: args.amount }),
})
