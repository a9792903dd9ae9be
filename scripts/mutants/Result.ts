export type Verdict =
  /** A test failed. */
  | 'killed'
  /** No test failed. */
  | 'survived'
  /** No test failed, and the list says why none can. */
  | 'equivalent'
  /** A test failed although the list says that none can. */
  | 'refuted'
  /** It could not be tried: the list is wrong. */
  | 'invalid'

/** What became of one mutant. */
export interface Result {
  id: string
  verdict: Verdict
  /** The test that killed it (`path#name`), or why it could not be tried. */
  by?: string
  seconds: number
}
