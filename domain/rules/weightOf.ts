/** What a juror's weight follows from (PROTOCOL §6.2); amounts in base units. */
export interface WeightInput {
  /** Own voting balance one second before the dispute opened. */
  readonly balanceAtSnapshot: bigint
  /** Own voting balance one warm-up before opening, or null while the warm-up is skipped. */
  readonly balanceBeforeWarmUp: bigint | null
  /** Own units now, after sync. */
  readonly unitsNow: bigint
  /** What the voter has recorded on the disputed version. */
  readonly recordedOnVersion: bigint
}

/** The least weight that may vote, 100 tokens in base units. */
export const MIN_WEIGHT = 100n * 10n ** 18n

/** max(0, min(balances) − recorded): own stake that was there before and does not depend on the outcome. */
export function weightOf(input: WeightInput): bigint {
  const balances = [input.unitsNow, input.balanceBeforeWarmUp ?? input.balanceAtSnapshot]
  const least = balances.reduce((a, b) => (b < a ? b : a), input.balanceAtSnapshot)
  return least > input.recordedOnVersion ? least - input.recordedOnVersion : 0n
}
