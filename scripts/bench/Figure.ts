/** One thing that was measured. */
export interface Figure {
  readonly part: string
  readonly what: string
  readonly value: number
  readonly unit: string
  /** In words; absent where there is none. */
  readonly goal?: string
  readonly isMet?: boolean
}

/** The value at a share of all of them, sorted: 0.5 the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
