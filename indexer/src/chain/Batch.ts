/** A log as the index reads it. */
export interface RawLog {
  /** Lower-case. */
  address: string
  topics: string[]
  data: string
  transaction: string
  logIndex: number
}

export interface Block {
  height: number
  hash: string
  /** Unix seconds. */
  timestamp: number
  /** In their order. */
  logs: readonly RawLog[]
}
