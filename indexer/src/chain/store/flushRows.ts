import type { Store } from '@subsquid/typeorm-store'
import { managerOf } from './managerOf'
import type { Row } from './Row'
import type { RowSet } from './RowSet'

/**
 * Writes what a batch changed, through the store, which notes how to take it back. The order does not matter: foreign keys
 * are checked at commit (migrateDatabase makes them deferred), for listings, versions and disputes point at each other.
 */
export async function flushRows(store: Store, rows: RowSet): Promise<void> {
  const { connection } = managerOf(store)
  for (const { type, inserted, changed } of rows.pending()) {
    const relations = connection.getMetadata(type).relations.filter((relation) => relation.isOwning)
    for (const row of [...inserted, ...changed] as (Row & Record<string, unknown>)[]) {
      // An undefined relation would be left out of the statement, and Subsquid splits a batch where that differs.
      for (const { propertyName } of relations) row[propertyName] ??= null
    }
    await store.insert(inserted)
    await store.upsert(changed)
  }
}
