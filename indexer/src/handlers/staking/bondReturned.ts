import { events } from '../../abi/staking'
import { Head } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'
import { HEAD_ID } from '../rows/ids'
import { moveUnits, moveUnitsReads } from '../rows/units'

/** A bond, or what is left of it, became free stake again. What is lost of it leaves the account at VoteClaimed. */
export const bondReturned = onEvent('Staking', events.BondReturned, {
  reads: ({ args, log }) => [...disputeReads(args.disputeId), ...moveUnitsReads(log, args.account)],
  apply: ({ args: { account, amount }, log, rows }) => {
    moveUnits(rows, log, account, amount)
    rows.account(account).bonded -= amount
    rows.change(Head, HEAD_ID).bonded -= amount
  },
  about: ({ args, rows }) => ({ account: args.account, ...aboutDispute(rows, args.disputeId), amount: args.amount }),
})
