import { events } from '../../abi/listingRegistry'
import { link } from '../../chain/store/link'
import { Dispute, Listing } from '../../model'
import { onEvent } from '../onEvent'
import { listingReads } from '../rows/listing'

/** A dispute opened: part of the deposit went into the court's escrow. */
export const depositEscrowed = onEvent('ListingRegistry', events.DepositEscrowed, {
  reads: ({ args }) => listingReads(args.listingId),
  apply: ({ args, rows }) => {
    const listing = rows.change(Listing, args.listingId)
    listing.deposit = args.deposit
    listing.openDispute = link(Dispute, args.disputeId) // DisputeOpened of the same transaction makes its row
  },
  about: ({ args, rows }) => ({
    account: rows.get(Listing, args.listingId).owner.id,
    listing: args.listingId,
    dispute: args.disputeId,
    amount: args.amount,
  }),
})
