import { argumentIs, eventSql } from './eventSql.js'
import type { TableAudit } from './TableAudit.js'

const ticketEvent = (event: string) => eventSql({ contract: 'Staking', event, where: `a.account_id = r.account_id and ${argumentIs('ticketId', 'r.id')}` })

/** A release: the contract forgets those that are done or void, and the log has what it forgot. */
export const releaseTicket: TableAudit = {
  table: 'release_ticket',
  extras: {
    started: ticketEvent('ReleaseStarted'),
    done: ticketEvent('ReleaseCompleted'),
    slashed: '(select p.slashed from chain.pool p where p.id = r.version_id)',
    settled: eventSql({
      contract: 'Staking',
      event: 'PositionSlashed',
      // A position may be slashed once only, and nobody vouches there again.
      where: `a.account_id = r.account_id and ${argumentIs('versionId', 'r.version_id')}`,
    }),
  },
  async check(row, look, chain) {
    const [account, version, amount, readyAt] = await chain.readAll(4, 'Staking', 'releaseTicketOf', BigInt(row.id))
    const isOpen = row.done === null && row.slashed !== true
    look.same('amount in Staking', isOpen ? row.amount : 0, amount)
    if (isOpen) look.same('owner in Staking', [row.account_id, row.version_id, row.ready_at], [account, version, readyAt])
    look.same('row', 'there', row.started === null ? 'begun by no event' : 'there')
    const said = row.started?.args ?? look.event?.args
    look.columns({
      account_id: said?.account,
      version_id: said?.versionId,
      amount: said?.amount,
      ready_at: said?.readyAt,
      position_id: `${row.account_id}-${row.version_id}`,
      completed: row.done !== null,
      void: row.done === null && row.settled !== null,
    })
  },
}
