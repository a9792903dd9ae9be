import { events } from '../../abi/staking'
import { Head } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'
import { HEAD_ID } from '../rows/ids'

/** Forfeited and never revealed bonds of a dispute were burned. */
export const bondsBurned = onEvent('Staking', events.BondsBurned, {
  reads: ({ args }) => disputeReads(args.disputeId),
  apply: ({ args, rows }) => {
    rows.change(Head, HEAD_ID).bonded -= args.amount
  },
  about: ({ args, rows }) => ({ ...aboutDispute(rows, args.disputeId), amount: args.amount }),
})
