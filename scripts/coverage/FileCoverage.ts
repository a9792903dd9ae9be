import type { Counted } from './Counted.ts'

/** What the tests reached of one source. */
export interface FileCoverage {
  /** Repository path. */
  file: string
  functions: readonly Counted[]
  branches: readonly Counted[]
  /** Of every line on which a function or statement begins: how often the least run of them ran. */
  lines: ReadonlyMap<number, number>
  /** Everything that was not reached, one `file:line: what` each. */
  gaps: readonly string[]
}
