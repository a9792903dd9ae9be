/** A move of the index. */
export interface HeadChange {
  /** Block number. */
  readonly height: number
  /** Block hash. */
  readonly hash: string
  /** Block time, unix seconds. */
  readonly timestamp: number
  /** Ids of changed rows by plural name; null when anything may have changed. */
  readonly changed: Readonly<Record<string, readonly string[]>> | null
}
