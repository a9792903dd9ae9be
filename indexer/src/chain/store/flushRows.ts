import type { Store } from '@subsquid/typeorm-store'
import type { EntityManager } from 'typeorm'
import { ensured } from './ensured'
import { changesOf, managerOf } from './managerOf'
import type { Row, RowType } from './Row'
import type { RowSet } from './RowSet'
import { tableOf, type Table } from './tableOf'

/** Rows in one statement, at most: they travel as one text. */
const MOST = 5000

const tables = new Map<RowType, Table>()

/**
 * Writes what a batch changed, in one statement per table, and notes how to take it back where Subsquid wants to know. Not by
 * Subsquid's `insert` and `upsert`, that is TypeORM's: a parameter for each value of each row took most of the indexer's time.
 * The order does not matter: foreign keys are checked at commit (migrateDatabase makes them deferred), for listings, versions and
 * disputes point at each other.
 */
export async function flushRows(store: Store, rows: RowSet): Promise<void> {
  const manager = managerOf(store)
  const changes = changesOf(store)
  // The database writes one table while the next one's text is made. A failure is heard of at the end, with the first that failed.
  const writes: Promise<unknown>[] = []
  const send = (...sent: Promise<unknown>[]): void => {
    for (const each of sent) each.catch(() => undefined)
    writes.push(...sent)
  }
  for (const { type, inserted, changed } of rows.pending()) {
    const table = ensured(tables, type, () => tableOf(manager, type))
    if (inserted.length > 0 && changes !== undefined) send(changes.trackInsert(type, inserted))
    send(...write(manager, table.insert, inserted, table))
    if (changed.length === 0) continue
    // Reads the rows as they were.
    await changes?.trackUpsert(type, changed)
    send(...write(manager, table.update, changed, table))
  }
  await Promise.all(writes)
}

function write(manager: EntityManager, statement: string, rows: readonly Row[], table: Table): Promise<unknown>[] {
  return Array.from({ length: Math.ceil(rows.length / MOST) }, (_, part) => {
    const some = rows.slice(part * MOST, (part + 1) * MOST)
    return manager.query(statement, [JSON.stringify(some.map(table.plain))])
  })
}
