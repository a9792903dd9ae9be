import { events } from '../../abi/staking'
import { onEvent } from '../onEvent'
import { moveUnits, moveUnitsReads } from '../rows/units'

/** Wallet tokens became free stake. */
export const staked = onEvent('Staking', events.Staked, {
  reads: ({ args, log }) => moveUnitsReads(log, args.account),
  apply: ({ args, log, rows }) => moveUnits(rows, log, args.account, args.amount),
  about: ({ args }) => ({ account: args.account, amount: args.amount }),
})
