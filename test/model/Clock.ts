/** The time of the block in which the model stands, seconds. */
export interface Clock {
  readonly now: bigint
}
