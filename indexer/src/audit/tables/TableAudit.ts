import type { ChainAt } from '../chain/ChainAt.js'
import type { RowLook } from './RowLook.js'

/** A row as the database gives it, with what `extras` adds. Numbers are digits; counts and block numbers are numbers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- columns differ from table to table
export type Row = Readonly<Record<string, any>>

/** The event at which a row says that it last changed, of the log as the index has it. */
export interface RowEvent {
  readonly contract: string
  readonly event: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- arguments differ from event to event
  readonly args: any
  readonly at: string
  readonly transaction: string
}

/** How the rows of one table are compared with the chain. */
export interface TableAudit {
  /** Table of the schema `chain`. */
  readonly table: string
  /** More columns, as SQL expressions over the row `r`, by name. They are computed for the rows of a page only. */
  readonly extras?: Readonly<Record<string, string>>
  /** The row is one event: it has the event's id. */
  readonly isEvent?: boolean
  /** The row does not say at which event it last changed. */
  readonly hasNoEvent?: boolean
  /** Compares one row. What it reads at the same time travels together. */
  check(row: Row, look: RowLook, chain: ChainAt): void | Promise<void>
}
