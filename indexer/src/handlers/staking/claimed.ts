import { events } from '../../abi/staking'
import { onEvent } from '../onEvent'

/** Somebody took its rewards and bounties out of Staking. */
export const claimed = onEvent('Staking', events.Claimed, {
  apply: ({ args, rows }) => {
    rows.account(args.account).claimableStaking -= args.amount
  },
  about: ({ args }) => ({ account: args.account, amount: args.amount }),
})
