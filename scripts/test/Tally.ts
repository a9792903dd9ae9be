/** What one suite did: how many tests passed and failed (skipped ones count as neither), and why it failed as a whole. */
export interface Tally {
  passed: number
  failed: number
  /** Set when the suite itself could not run or ran nothing. */
  problem?: string
}
