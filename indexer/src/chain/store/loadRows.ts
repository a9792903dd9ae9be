import type { EntityManager } from 'typeorm'
import { ensured } from './ensured'
import type { Row, RowType } from './Row'
import { hydrated } from './hydrated'
import type { RowSet } from './RowSet'
import type { Ref } from './ref'

/**
 * Loads what was declared into the row set: one SELECT per type (and per field, where rows are asked for by one), then the
 * same for what those rows lead to. Relations come as their ids alone.
 */
export async function loadRows(manager: EntityManager, rows: RowSet, declared: readonly Ref[]): Promise<void> {
  let refs = declared
  const followed = new Followed()
  while (refs.length > 0) {
    await loadOnce(manager, rows, refs)
    refs = refs.flatMap((ref) => (ref.then === undefined || followed.before(ref) ? [] : matching(rows, ref).flatMap(ref.then)))
  }
}

/**
 * Which lists were followed already, and how. An account with thousands of ratings may act hundreds of times in a batch, and
 * each time declare all of them.
 */
class Followed {
  private readonly values = new Map<Ref['then'], Set<string>>()

  before(ref: Ref): boolean {
    if (ref.kind === 'row') return false
    const values = ensured(this.values, ref.then, () => new Set<string>())
    const key = `${ref.type.name} ${ref.field} ${ref.value}`
    if (values.has(key)) return true
    values.add(key)
    return false
  }
}

async function loadOnce(manager: EntityManager, rows: RowSet, refs: readonly Ref[]): Promise<void> {
  const byId = new Map<RowType, Set<string>>()
  const byField = new Map<RowType, Map<string, Set<string>>>()
  for (const ref of refs) {
    if (ref.kind === 'row') {
      if (!rows.isAsked(ref.type, ref.id)) ensured(byId, ref.type, () => new Set<string>()).add(ref.id)
    } else if (!rows.isAskedBy(ref.type, ref.field, ref.value)) {
      const fields = ensured(byField, ref.type, () => new Map<string, Set<string>>())
      ensured(fields, ref.field, () => new Set<string>()).add(ref.value)
    }
  }
  const selects: Promise<void>[] = []
  for (const [type, ids] of byId) {
    for (const id of ids) rows.markAsked(type, id)
    selects.push(put(manager, rows, type, 'id', [...ids]))
  }
  for (const [type, fields] of byField) {
    for (const [field, values] of fields) {
      for (const value of values) rows.markAskedBy(type, field, value)
      selects.push(put(manager, rows, type, field, [...values]))
    }
  }
  await Promise.all(selects)
}

/**
 * One SELECT. Not by TypeORM's `find`: with relation ids its time grows with the square of the rows, and a batch may need
 * thousands.
 */
async function put(manager: EntityManager, rows: RowSet, type: RowType, field: string, values: string[]): Promise<void> {
  const { driver } = manager.connection
  const { tableName, columns } = manager.connection.getMetadata(type)
  const asked = columns.find((column) => (column.relationMetadata ?? column).propertyName === field)!
  const found: Record<string, unknown>[] = await manager.query(`select * from ${driver.escape(tableName)} where ${driver.escape(asked.databaseName)} = any($1)`, [values])
  for (const raw of found) rows.put(hydrated(manager, type, raw))
}

function matching(rows: RowSet, ref: Ref): readonly Row[] {
  if (ref.kind === 'field') return rows.by(ref.type, ref.field as keyof Row & string, ref.value)
  const row = rows.find(ref.type, ref.id)
  return row === undefined ? [] : [row]
}
