import type { Journal } from './Journal.ts'

/** Rows by key; rows are never changed in place, so that the journal can put the old one back. */
export class Table<Key extends string, Row> {
  readonly #rows = new Map<Key, Row>()
  readonly #journal: Journal
  readonly #empty: Row

  /** @param empty what stands where nothing was written */
  constructor(journal: Journal, empty: Row) {
    this.#journal = journal
    this.#empty = empty
  }

  of(key: Key): Row {
    return this.#rows.get(key) ?? this.#empty
  }

  has(key: Key): boolean {
    return this.#rows.has(key)
  }

  set(key: Key, row: Row): void {
    const before = this.#rows.get(key)
    this.#journal.record(() => (before === undefined ? this.#rows.delete(key) : this.#rows.set(key, before)))
    this.#rows.set(key, row)
  }

  change(key: Key, changes: Partial<Row>): void {
    this.set(key, { ...this.of(key), ...changes })
  }

  keys(): Key[] {
    return [...this.#rows.keys()]
  }

  rows(): Row[] {
    return [...this.#rows.values()]
  }

  entries(): [Key, Row][] {
    return [...this.#rows]
  }
}
