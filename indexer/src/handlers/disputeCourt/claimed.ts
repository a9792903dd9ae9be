import { events } from '../../abi/disputeCourt'
import { onEvent } from '../onEvent'

/** Somebody took its stakes and juror rewards out of the court. */
export const claimed = onEvent('DisputeCourt', events.Claimed, {
  apply: ({ args, rows }) => {
    rows.account(args.account).claimableCourt -= args.amount
  },
  about: ({ args }) => ({ account: args.account, amount: args.amount }),
})
