import type { Call } from './Call.ts'

/** Something that happened in the demo's past: its calls go into one block, in this order. */
export interface Moment {
  /** Seconds before the end of the seed. */
  readonly before: number
  readonly calls: readonly Call[]
  /** What the calls name by its hash. */
  readonly documents?: readonly Uint8Array[]
}
