/**
 * Whether a new head can have changed what a page shows: rows changed (null: anything may have), or block time passed one
 * of the page's deadlines, which moves phases without any event.
 */
export function needsReading(changed: Readonly<Record<string, readonly string[]>> | null | undefined, deadlines: readonly number[], before: number, after: number): boolean {
  if (!changed || Object.values(changed).some((ids) => ids.length > 0)) return true
  if (after < before) return true // another branch of the chain
  return deadlines.some((at) => before < at && at <= after)
}
