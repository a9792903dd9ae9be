import { Account, Head } from '../../model'
import { IndexError } from '../IndexError'
import type { LogPlace } from '../LogPlace'
import type { Row, RowType } from './Row'
import type { RowSet } from './RowSet'

/** Fields that a handler never writes itself. */
type Provenance = 'block' | 'transaction' | 'logIndex'
/** What a new row must say (nullable fields may be left out) and may not say (provenance, derived lists). */
export type NewRow<E> = {
  [K in keyof E as null extends E[K] ? never : E[K] extends unknown[] ? never : K extends Provenance ? never : K]: E[K]
} & { [K in keyof E as null extends E[K] ? K : never]?: E[K] }

/** The rows of a batch as one event's handler sees them: what it writes carries the event's place. */
export class LogRows {
  constructor(
    private readonly rows: RowSet,
    private readonly log: LogPlace,
  ) {}

  /** A row to read. @throws INDEX_MISSING_ROW when it does not exist, INDEX_UNDECLARED_READ */
  get<E extends Row>(type: RowType<E>, id: string): Readonly<E> {
    const row = this.find(type, id)
    if (row === undefined) throw new IndexError('INDEX_MISSING_ROW', `${type.name} ${id} should exist by now.`)
    return row
  }

  /** A row to read, or undefined. @throws INDEX_UNDECLARED_READ */
  find<E extends Row>(type: RowType<E>, id: string): Readonly<E> | undefined {
    return this.rows.find(type, id)
  }

  /** A row to change; from here on it carries this event's place. @throws as `get` */
  change<E extends Row>(type: RowType<E>, id: string): E {
    const row = this.get(type, id)
    this.rows.markChanged(row)
    return this.stamped(row)
  }

  /**
   * A row that this very batch has made, to change; undefined when it has not. For rows whose id names their block: nobody
   * else can have made them, so nothing is declared.
   */
  made<E extends Row>(type: RowType<E>, id: string): E | undefined {
    const row = this.rows.made(type, id)
    return row && this.stamped(row)
  }

  /** Adds a row, with this event's place. @throws INDEX_DUPLICATE_ROW */
  insert<E extends Row>(type: RowType<E>, fields: NewRow<E>): E {
    return this.rows.insert(this.stamped(new type(fields as unknown as Partial<E>)))
  }

  /** An account to change; it comes to be at its first event. */
  account(id: string): Account {
    if (this.find(Account, id) !== undefined) return this.change(Account, id)
    return this.insert(Account, {
      id,
      balance: 0n,
      free: 0n,
      recorded: 0n,
      units: 0n,
      effective: 0n,
      votes: 0n,
      delegate: null,
      claimableStaking: 0n,
      claimableRegistry: 0n,
      claimableCourt: 0n,
      bonded: 0n,
      unbonding: 0n,
      ratingCount: 0,
      ratingWeight: 0n,
    })
  }

  /** Sees to it that an account exists that a row is about to point at; changes none. Undeclared ones are known to exist. */
  mention(id: string): void {
    if (this.rows.isAsked(Account, id) && this.find(Account, id) === undefined) this.account(id)
  }

  /** All rows of a type that `refsBy` declared by a field, e.g. the votes of a dispute. @throws INDEX_UNDECLARED_READ */
  by<E extends Row>(type: RowType<E>, field: keyof E & string, value: string): readonly Readonly<E>[] {
    return this.rows.by(type, field, value)
  }

  private stamped<E extends Row>(row: E): E {
    const { block, transaction, logIndex } = this.log
    return row instanceof Head ? row : Object.assign(row, { block, transaction, logIndex })
  }
}
