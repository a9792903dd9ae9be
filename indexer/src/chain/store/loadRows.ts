import { In, type EntityManager, type FindManyOptions } from 'typeorm'
import type { Row, RowType } from './Row'
import type { RowSet } from './RowSet'
import type { Ref } from './ref'

const MOST_IDS = 10_000

/**
 * Loads what was declared into the row set: one SELECT per type (and per field, where rows are asked for by one), then the
 * same for what those rows lead to. Relations come as their ids alone.
 */
export async function loadRows(manager: EntityManager, rows: RowSet, declared: readonly Ref[]): Promise<void> {
  let refs = declared
  while (refs.length > 0) {
    await loadOnce(manager, rows, refs)
    refs = refs.flatMap((ref) => (ref.then === undefined ? [] : matching(rows, ref).flatMap(ref.then)))
  }
}

async function loadOnce(manager: EntityManager, rows: RowSet, refs: readonly Ref[]): Promise<void> {
  const byId = new Map<RowType, Set<string>>()
  const byField = new Map<RowType, Map<string, Set<string>>>()
  for (const ref of refs) {
    if (ref.kind === 'row') {
      if (!rows.isAsked(ref.type, ref.id)) of(byId, ref.type, () => new Set<string>()).add(ref.id)
    } else {
      of(of(byField, ref.type, () => new Map<string, Set<string>>()), ref.field, () => new Set<string>()).add(ref.value)
    }
  }
  for (const [type, ids] of byId) {
    for (const id of ids) rows.markAsked(type, id)
    for (const some of chunks([...ids])) await put(manager, rows, type, { id: In(some) })
  }
  for (const [type, fields] of byField) {
    for (const [field, values] of fields) {
      const isRelation = manager.connection.getMetadata(type).findRelationWithPropertyPath(field) !== undefined
      for (const some of chunks([...values])) await put(manager, rows, type, { [field]: isRelation ? { id: In(some) } : In(some) })
    }
  }
}

async function put(manager: EntityManager, rows: RowSet, type: RowType, where: object): Promise<void> {
  const relations = manager.connection
    .getMetadata(type)
    .relations.filter((relation) => relation.isOwning)
    .map((relation) => relation.propertyName)
  const options: FindManyOptions<Row> = { where, loadEagerRelations: false, ...(relations.length > 0 && { loadRelationIds: { relations, disableMixedMap: true } }) }
  for (const row of await manager.find(type, options)) rows.put(row)
}

function matching(rows: RowSet, ref: Ref): Row[] {
  if (ref.kind === 'row') {
    const row = rows.find(ref.type, ref.id)
    return row === undefined ? [] : [row]
  }
  return rows.filter(ref.type, (row) => {
    const value = (row as unknown as Record<string, unknown>)[ref.field]
    return (typeof value === 'object' && value !== null ? (value as Row).id : value) === ref.value
  })
}

function of<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}

function* chunks(ids: string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += MOST_IDS) yield ids.slice(start, start + MOST_IDS)
}
