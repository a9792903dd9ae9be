import { events } from '../../abi/listingRegistry'
import { Listing, ListingStatus } from '../../model'
import { onEvent } from '../onEvent'
import { listingReads } from '../rows/listing'

/** A ruling removed a listing; the rest of its deposit is claimable by the owner. */
export const listingRemoved = onEvent('ListingRegistry', events.ListingRemoved, {
  reads: ({ args }) => listingReads(args.listingId),
  apply: ({ args: { listingId, owner, credited }, rows }) => {
    const listing = rows.change(Listing, listingId)
    listing.status = ListingStatus.REMOVED
    listing.deposit = 0n

    rows.account(owner).claimableRegistry += credited
  },
  about: ({ args }) => ({ account: args.owner, listing: args.listingId, amount: args.credited }),
})
