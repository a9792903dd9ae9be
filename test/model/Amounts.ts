import type { Journal } from './Journal.ts'
import { Table } from './Table.ts'

/** Amounts by key, none below zero. */
export class Amounts<Key extends string> extends Table<Key, bigint> {
  constructor(journal: Journal) {
    super(journal, 0n)
  }

  /** Adds a (perhaps negative) amount. @throws Error when less than nothing would be left: the model is wrong then */
  add(key: Key, amount: bigint): void {
    const next = this.of(key) + amount
    if (next < 0n) throw new Error(`the model takes ${-amount} from ${key}, which has only ${this.of(key)}`)
    this.set(key, next)
  }

  sum(): bigint {
    return this.rows().reduce((total, amount) => total + amount, 0n)
  }
}
