import { IndexError } from '../IndexError'
import type { Row, RowType } from './Row'

interface Held {
  row: Row
  /** Set by the batch: the row is not in the database yet, or differs from it. */
  state: 'clean' | 'changed' | 'new'
}

/**
 * The identity map of one batch: every row that its events declared, each exactly once. Pure memory; `loadRows` fills it
 * and `flushRows` writes it.
 */
export class RowSet {
  private readonly held = new Map<RowType, Map<string, Held>>()
  private readonly asked = new Map<RowType, Set<string>>()

  /** Notes that the id was looked up, so that its absence is a fact and not an undeclared read. */
  markAsked(type: RowType, id: string): void {
    let ids = this.asked.get(type)
    if (ids === undefined) this.asked.set(type, (ids = new Set()))
    ids.add(id)
  }

  isAsked<E extends Row>(type: RowType<E>, id: string): boolean {
    return this.asked.get(type as unknown as RowType)?.has(id) ?? false
  }

  /** Puts a row in as the database has it; a row that is here already stays. */
  put<E extends Row>(row: E): void {
    const type = row.constructor as RowType
    this.markAsked(type, row.id)
    const rows = this.rowsOf(type)
    if (!rows.has(row.id)) rows.set(row.id, { row, state: 'clean' })
  }

  /** The row, or undefined where there is none. @throws INDEX_UNDECLARED_READ when nobody declared it */
  find<E extends Row>(type: RowType<E>, id: string): E | undefined {
    const untyped = type as unknown as RowType
    const held = this.rowsOf(untyped).get(id)
    if (held === undefined && !this.isAsked(untyped, id)) {
      throw new IndexError('INDEX_UNDECLARED_READ', `A handler reads ${type.name} ${id} without having declared it.`)
    }
    return held?.row as E | undefined
  }

  /** Adds a new row. @throws INDEX_DUPLICATE_ROW when there is one */
  insert<E extends Row>(row: E): E {
    const type = row.constructor as RowType
    const rows = this.rowsOf(type)
    if (rows.has(row.id)) throw new IndexError('INDEX_DUPLICATE_ROW', `${type.name} ${row.id} exists already.`)
    rows.set(row.id, { row, state: 'new' })
    return row
  }

  /** Marks a row to be written. */
  markChanged(row: Row): void {
    const held = this.rowsOf(row.constructor as RowType).get(row.id)
    if (held?.state === 'clean') held.state = 'changed'
  }

  /** The rows of a type that are here and match. */
  filter<E extends Row>(type: RowType<E>, matches: (row: E) => boolean): E[] {
    return [...this.rowsOf(type as unknown as RowType).values()].map(({ row }) => row as E).filter(matches)
  }

  /** New and changed rows by type, in the order in which they came. */
  *pending(): Generator<{ type: RowType; inserted: Row[]; changed: Row[] }> {
    for (const [type, rows] of this.held) {
      const inserted: Row[] = []
      const changed: Row[] = []
      for (const { row, state } of rows.values()) {
        if (state === 'new') inserted.push(row)
        else if (state === 'changed') changed.push(row)
      }
      if (inserted.length > 0 || changed.length > 0) yield { type, inserted, changed }
    }
  }

  private rowsOf(type: RowType): Map<string, Held> {
    let rows = this.held.get(type)
    if (rows === undefined) this.held.set(type, (rows = new Map()))
    return rows
  }
}
