import { events } from '../../abi/disputeCourt'
import { ref } from '../../chain/store/ref'
import { Appeal, AppealOutcome } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'

/** The bond of an appeal was paid back, or half of it to the prevailing party. (The payment itself is a Credited.) */
export const appealSettled = onEvent('DisputeCourt', events.AppealSettled, {
  reads: ({ args }) => [...disputeReads(args.disputeId), ref(Appeal, args.disputeId)],
  apply: ({ args, rows }) => {
    const appeal = rows.change(Appeal, args.disputeId)
    appeal.outcome = args.overturned ? AppealOutcome.OVERTURNED : AppealOutcome.FAILED
    appeal.paid = args.amount
    appeal.burned = args.burned
  },
  about: ({ args, rows }) => ({ account: args.to, ...aboutDispute(rows, args.disputeId), amount: args.amount }),
})
