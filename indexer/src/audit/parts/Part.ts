import type { ChainAt } from '../chain/ChainAt.js'
import type { Node } from '../chain/Node.js'
import type { Difference } from '../Difference.js'
import type { Snapshot } from '../Snapshot.js'

/** Index and chain at one block. */
export interface View {
  readonly snapshot: Snapshot
  readonly chain: ChainAt
  readonly node: Node
  /** For what needs a connection of its own. */
  readonly databaseUrl: string
  /** First block of the contracts. */
  readonly startBlock: number
  /** How many rows are looked at together. */
  readonly pageSize: number
}

/** What a step looked at and found. */
export interface Step {
  readonly rows: number
  readonly checks: number
  readonly found: readonly Difference[]
  /** Where the next step begins; undefined when this was the last. */
  readonly next: string | undefined
}

/** A part of an audit that goes step by step; any step can be made in any view, so an audit can stop, go on and turn around. */
export interface Part {
  readonly name: string
  /** Its rows are rows of the index, each once. */
  readonly counts: boolean
  /** Tables of `chain` whose differences it finds. */
  readonly tables: readonly string[]
  /** @param from where the step before said, or an empty text for the first */
  step(view: View, from: string): Promise<Step>
  /** A step over what changed in blocks above `since`; parts that have no such thing do without. */
  changed?(view: View, since: number, from: string): Promise<Step>
  /** Looks again at rows that differed. @returns what still differs */
  again(view: View, ids: readonly string[]): Promise<Step>
}
