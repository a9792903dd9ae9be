import { events } from '../../abi/assayToken'
import { link } from '../../chain/store/link'
import { Account, Head, TransferDirection, TreasuryTransfer } from '../../model'
import { onEvent } from '../onEvent'
import { eventId, HEAD_ID, ZERO_ADDRESS } from '../rows/ids'

/** Wallet tokens moved; from or to the zero address they were minted or burned. */
export const transfer = onEvent('AssayToken', events.Transfer, {
  apply: ({ args: { from, to, value }, log, rows, contracts }) => {
    const head = rows.change(Head, HEAD_ID)
    if (from === ZERO_ADDRESS) head.supply += value
    else rows.account(from).balance -= value
    if (to === ZERO_ADDRESS) head.supply -= value
    else rows.account(to).balance += value

    const treasury = contracts.AssayTimelock
    if (from === to || (from !== treasury && to !== treasury)) return
    const direction = to === treasury ? TransferDirection.IN : TransferDirection.OUT
    const counterparty = to === treasury ? from : to
    head.treasury += to === treasury ? value : -value
    rows.mention(counterparty) // the zero address, too, is the other side of a mint or a burn
    rows.insert(TreasuryTransfer, { id: eventId(log), direction, counterparty: link(Account, counterparty), amount: value, at: log.timestamp })
  },
  about: ({ args }) => ({ account: args.from === ZERO_ADDRESS ? args.to : args.from, amount: args.value }),
})
