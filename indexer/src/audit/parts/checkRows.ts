import { AuditError } from '../AuditError.js'
import { argumentsOf } from './argumentsOf.js'
import type { ChainAt } from '../chain/ChainAt.js'
import { eventIdOf } from './eventIdOf.js'
import type { Snapshot } from '../Snapshot.js'
import { RowLook } from '../tables/RowLook.js'
import type { Row, RowEvent, TableAudit } from '../tables/TableAudit.js'

interface EventRow {
  id: string
  contract: string
  event: string
  arguments: string
  at: string
  transaction: string
}

/** Compares rows of a table with the chain, all at the same time. @returns one look per row, in their order */
export async function checkRows(table: TableAudit, rows: readonly Row[], snapshot: Snapshot, chain: ChainAt): Promise<RowLook[]> {
  const events = table.hasNoEvent === true ? new Map<string, RowEvent>() : await eventsOf(rows, snapshot)
  return Promise.all(
    rows.map(async (row) => {
      const event = events.get(eventIdOf(row.block, row.log_index))
      const look = new RowLook(table.table, row, event)
      if (table.hasNoEvent !== true) look.same('transaction', row.transaction, event?.transaction)
      if (table.isEvent === true) look.same('event', row.id, eventIdOf(row.block, row.log_index))
      try {
        await table.check(row, look, chain)
      } catch (error) {
        // Ids that no ABI takes, numbers that are none: what such a row says cannot even be asked.
        if (error instanceof AuditError) throw error
        look.unreadable(error as Error)
      }
      return look
    }),
  )
}

/** The events at which the rows last changed. */
async function eventsOf(rows: readonly Row[], snapshot: Snapshot): Promise<Map<string, RowEvent>> {
  const ids = [...new Set(rows.map(({ block, log_index: place }) => eventIdOf(block, place)))]
  const found = await snapshot.rows<EventRow>('select id, contract, event, arguments, at, transaction from chain.activity where id = any($1)', [ids])
  return new Map(found.map(({ id, arguments: said, ...event }) => [id, { ...event, args: argumentsOf(said) }]))
}
