/** Where and when a log was written. */
export interface LogPlace {
  /** Block number. */
  block: number
  /** Block time, unix seconds. */
  timestamp: bigint
  /** Transaction hash. */
  transaction: string
  /** Position among the logs of the block. */
  logIndex: number
}
