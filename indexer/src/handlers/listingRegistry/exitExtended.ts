import { events } from '../../abi/listingRegistry'
import { Listing } from '../../model'
import { onEvent } from '../onEvent'
import { listingReads } from '../rows/listing'

/** A dispute moved a listing's exit later. */
export const exitExtended = onEvent('ListingRegistry', events.ExitExtended, {
  reads: ({ args }) => listingReads(args.listingId),
  apply: ({ args, rows }) => {
    rows.change(Listing, args.listingId).exitReadyAt = BigInt(args.exitReadyAt)
  },
  about: ({ args, rows }) => ({ account: rows.get(Listing, args.listingId).owner.id, listing: args.listingId }),
})
