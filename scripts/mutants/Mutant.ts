/** A plausible bug, as one replacement in one contract, and what is known of it. */
export interface Mutant {
  /** Unique; `contract/what-is-wrong`. */
  id: string
  /** The rule or law of PROTOCOL.md that it breaks. */
  breaks: string
  /** Repository path of the contract. */
  file: string
  /** Occurs exactly once in the file. */
  find: string
  replace: string
  /** The test that has to fail, as `path#name`. Either this or `equivalent`. */
  killedBy?: string
  /** Why no test can tell it from the original. */
  equivalent?: string
}
