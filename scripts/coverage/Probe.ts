/** One place in a source that a test either reaches or not. */
export interface Probe {
  /** What the running contract reports when it passes here. */
  tag: bigint
  kind: 'function' | 'statement' | 'branch'
  /** From 1. */
  line: number
  /** A function's name, a statement's text, or a branch in words: `"a == b" is true`. */
  what: string
  /** Branches of one decision have the same number; 0 for what is no branch. */
  decision: number
}
