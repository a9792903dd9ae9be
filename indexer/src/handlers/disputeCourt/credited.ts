import { events } from '../../abi/disputeCourt'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'

/** A settlement made tokens claimable in the court. */
export const credited = onEvent('DisputeCourt', events.Credited, {
  reads: ({ args }) => disputeReads(args.disputeId),
  apply: ({ args, rows }) => {
    rows.account(args.account).claimableCourt += args.amount
  },
  about: ({ args, rows }) => ({ account: args.account, ...aboutDispute(rows, args.disputeId), amount: args.amount }),
})
