import { IndexError } from '../IndexError'
import { rowDigest, UNCOUNTED } from '../state/rowDigest'
import { ensured } from './ensured'
import type { Row, RowType } from './Row'

interface Held {
  row: Row
  /** Set by the batch: the row is not in the database yet, or differs from it. */
  state: 'clean' | 'changed' | 'new'
  /** Its digest as it counts in the state's sum; absent while it does not count. */
  digest?: bigint
}

/** The rows of a type by the value of one field, and for which values all of them are here. */
interface FieldIndex {
  rows: Map<string, Row[]>
  asked: Set<string>
}

/**
 * The identity map of one batch: every row that its events declared, each exactly once. Pure memory; `loadRows` fills it
 * and `flushRows` writes it.
 */
export class RowSet {
  private readonly held = new Map<RowType, Map<string, Held>>()
  private readonly asked = new Map<RowType, Set<string>>()
  private readonly fields = new Map<RowType, Map<string, FieldIndex>>()
  private readonly touched = new Set<Held>()

  /** Notes that the id was looked up, so that its absence is a fact and not an undeclared read. */
  markAsked(type: RowType, id: string): void {
    const ids = ensured(this.asked, type, () => new Set<string>())
    ids.add(id)
  }

  /** Notes that all rows with this value (text, or a relation's id) in a field were looked up; they and what the batch adds are found by `by`. */
  markAskedBy(type: RowType, field: string, value: string): void {
    const fields = ensured(this.fields, type, () => new Map<string, FieldIndex>())
    const index = ensured(fields, field, () => {
      const fresh: FieldIndex = { rows: new Map(), asked: new Set() }
      for (const { row } of this.rowsOf(type).values()) addTo(fresh, field, row)
      return fresh
    })
    index.asked.add(value)
  }

  isAskedBy(type: RowType, field: string, value: string): boolean {
    return this.fields.get(type)?.get(field)?.asked.has(value) ?? false
  }

  isAsked<E extends Row>(type: RowType<E>, id: string): boolean {
    return this.asked.get(type as unknown as RowType)?.has(id) ?? false
  }

  /** Puts a row in as the database has it; a row that is here already stays. */
  put<E extends Row>(row: E): void {
    const type = row.constructor as RowType
    this.markAsked(type, row.id)
    const rows = this.rowsOf(type)
    if (!rows.has(row.id)) this.add(type, row, 'clean')
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

  /** The row that the batch itself added, or undefined. */
  made<E extends Row>(type: RowType<E>, id: string): E | undefined {
    const held = this.rowsOf(type as unknown as RowType).get(id)
    return held?.state === 'new' ? (held.row as E) : undefined
  }

  /** Adds a new row. @throws INDEX_DUPLICATE_ROW when there is one */
  insert<E extends Row>(row: E): E {
    const type = row.constructor as RowType
    const rows = this.rowsOf(type)
    if (rows.has(row.id)) throw new IndexError('INDEX_DUPLICATE_ROW', `${type.name} ${row.id} exists already.`)
    this.add(type, row, 'new')
    return row
  }

  /** Marks a row to be written; to be called before it is changed. */
  markChanged(row: Row): void {
    const type = row.constructor as RowType
    const held = this.rowsOf(type).get(row.id)
    if (held === undefined) return
    if (held.state === 'clean') {
      held.state = 'changed'
      held.digest = rowDigest(type.name, row)
    }
    this.touched.add(held)
  }

  /** What the rows that were added or changed since the last time add to the sum of all rows' digests; may be negative. */
  settle(): bigint {
    let change = 0n
    for (const held of this.touched) {
      const { name } = held.row.constructor
      if (UNCOUNTED.has(name)) continue
      const digest = rowDigest(name, held.row)
      change += digest - (held.digest ?? 0n)
      held.digest = digest
    }
    this.touched.clear()
    return change
  }

  /** All rows of a type with this value in a field that never changes. @throws INDEX_UNDECLARED_READ when nobody declared them */
  by<E extends Row>(type: RowType<E>, field: keyof E & string, value: string): readonly E[] {
    const index = this.fields.get(type as unknown as RowType)?.get(field)
    if (index?.asked.has(value) !== true) {
      throw new IndexError('INDEX_UNDECLARED_READ', `A handler reads each ${type.name} of ${field} ${value} without having declared it.`)
    }
    return (index.rows.get(value) ?? []) as unknown as readonly E[]
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

  private add(type: RowType, row: Row, state: Held['state']): void {
    const held: Held = { row, state }
    this.rowsOf(type).set(row.id, held)
    if (state === 'new') this.touched.add(held)
    for (const [field, index] of this.fields.get(type) ?? []) addTo(index, field, row)
  }

  private rowsOf(type: RowType): Map<string, Held> {
    return ensured(this.held, type, () => new Map<string, Held>())
  }
}

function addTo({ rows }: FieldIndex, field: string, row: Row): void {
  const value = (row as unknown as Record<string, unknown>)[field]
  const key = typeof value === 'object' && value !== null ? (value as Row).id : value
  if (typeof key === 'string') ensured(rows, key, () => [] as Row[]).push(row)
}
