import { argumentIs, eventSql } from './eventSql.js'
import type { TableAudit } from './TableAudit.js'

const ticketEvent = (event: string) => eventSql({ contract: 'Staking', event, where: `a.account_id = r.account_id and ${argumentIs('ticketId', 'r.id')}` })

/** Stake on its way out: the contract forgets paid tickets, and the log has them. */
export const unbondTicket: TableAudit = {
  table: 'unbond_ticket',
  extras: { asked: ticketEvent('UnbondRequested'), paid: ticketEvent('Withdrawn') },
  async check(row, look, chain) {
    const [account, amount, readyAt] = await chain.readAll(3, 'Staking', 'unbondTicketOf', BigInt(row.id))
    look.same('amount in Staking', row.withdrawn ? 0 : row.amount, amount)
    if (!row.withdrawn) look.same('owner in Staking', [row.account_id, row.ready_at], [account, readyAt])
    look.same('row', 'there', row.asked === null ? 'begun by no event' : 'there')
    const said = row.asked?.args ?? look.event?.args
    look.columns({ account_id: said?.account, amount: said?.amount, ready_at: said?.readyAt, withdrawn: row.paid !== null })
  },
}
