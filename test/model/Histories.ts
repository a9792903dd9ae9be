import type { Journal } from './Journal.ts'
import { Table } from './Table.ts'

interface Checkpoint<Value> {
  readonly time: bigint
  readonly value: Value
}

/** Values by key and time. Within one second the last one counts. */
export class Histories<Key extends string, Value> {
  readonly #checkpoints: Table<Key, readonly Checkpoint<Value>[]>
  readonly #empty: Value

  constructor(journal: Journal, empty: Value) {
    this.#checkpoints = new Table<Key, readonly Checkpoint<Value>[]>(journal, [])
    this.#empty = empty
  }

  push(key: Key, time: bigint, value: Value): void {
    const earlier = this.#checkpoints.of(key).filter((checkpoint) => checkpoint.time < time)
    this.#checkpoints.set(key, [...earlier, { time, value }])
  }

  latest(key: Key): Value {
    return this.#checkpoints.of(key).at(-1)?.value ?? this.#empty
  }

  /** The seconds in which the value was written. */
  times(key: Key): bigint[] {
    return this.#checkpoints.of(key).map(({ time }) => time)
  }

  /** The value at the end of that second. */
  at(key: Key, time: bigint): Value {
    return this.#checkpoints.of(key).findLast((checkpoint) => checkpoint.time <= time)?.value ?? this.#empty
  }
}
