import { events } from '../../abi/staking'
import { ref } from '../../chain/store/ref'
import { UnbondTicket } from '../../model'
import { onEvent } from '../onEvent'

/** An unbonding ticket was paid to the wallet. */
export const withdrawn = onEvent('Staking', events.Withdrawn, {
  reads: ({ args }) => [ref(UnbondTicket, String(args.ticketId))],
  apply: ({ args, rows }) => {
    rows.change(UnbondTicket, String(args.ticketId)).withdrawn = true
    rows.account(args.account).unbonding -= args.amount
  },
  about: ({ args }) => ({ account: args.account, amount: args.amount }),
})
