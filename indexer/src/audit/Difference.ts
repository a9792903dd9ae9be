/** One value in which the index and the chain do not agree. */
export interface Difference {
  /** Table of `chain`. */
  readonly table: string
  /** Id of the row. */
  readonly id: string
  /** Column, or what was compared; `row` for a whole row that is missing or that nothing on the chain speaks of. */
  readonly field: string
  /** What the index says; null for nothing. */
  readonly index: string | null
  /** What the chain says; null for nothing. */
  readonly chain: string | null
  /** The transaction to look at: the row's last change, or the log's own; null where no row tells one. */
  readonly transaction: string | null
}

/** A value as it is compared and shown: digits, hex in lower case, words; null for nothing. */
export function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const text = Array.isArray(value) ? value.map((each) => shown(each) ?? '').join(', ') : String(value)
  return /^0x[0-9a-fA-F]*$/.test(text) ? text.toLowerCase() : text
}
