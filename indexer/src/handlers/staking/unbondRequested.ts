import { events } from '../../abi/staking'
import { link } from '../../chain/store/link'
import { Account, UnbondTicket } from '../../model'
import { onEvent } from '../onEvent'
import { moveUnits, moveUnitsReads } from '../rows/units'

/** Free stake went into a ticket; its votes are gone at once. */
export const unbondRequested = onEvent('Staking', events.UnbondRequested, {
  reads: ({ args, log }) => moveUnitsReads(log, args.account),
  apply: ({ args: { ticketId, account, amount, readyAt }, log, rows }) => {
    moveUnits(rows, log, account, -amount)
    rows.account(account).unbonding += amount

    rows.insert(UnbondTicket, { id: String(ticketId), account: link(Account, account), amount, readyAt: BigInt(readyAt), withdrawn: false })
  },
  about: ({ args }) => ({ account: args.account, amount: args.amount }),
})
