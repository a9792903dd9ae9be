import { shown, type Difference } from '../Difference.js'
import type { Row, RowEvent } from './TableAudit.js'

/** One look at one row: counts what is compared, and keeps what differs. */
export class RowLook {
  checks = 0
  readonly found: Difference[] = []

  constructor(
    readonly table: string,
    private readonly row: Row,
    /** The event of the row's last change; undefined when the log has none there. */
    readonly event: RowEvent | undefined,
  ) {}

  /** Compares what the index says with what the chain says. */
  same(field: string, index: unknown, chain: unknown): void {
    this.checks++
    const [ours, theirs] = [shown(index), shown(chain)]
    if (ours !== theirs) this.found.push({ table: this.table, id: this.row.id, field, index: ours, chain: theirs, transaction: this.row.transaction ?? null })
  }

  get id(): string {
    return this.row.id
  }

  /** The row holds what cannot be compared at all. */
  unreadable({ message }: Error): void {
    this.same('row', `cannot be read: ${message.split('\n')[0]}`, null)
  }

  /** Compares columns of the row, by their names. */
  columns(expected: Readonly<Record<string, unknown>>): void {
    for (const [column, chain] of Object.entries(expected)) this.same(column, this.row[column], chain)
  }
}
