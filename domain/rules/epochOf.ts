/** How long an epoch of reputation is, seconds: 30 days. */
export const EPOCH_SECONDS = 2_592_000

/** The epoch of a moment (unix seconds), counted from 1970: ⌊timestamp / 2 592 000⌋ (PROTOCOL §10). */
export const epochOf = (timestamp: bigint | number): number => Number(BigInt(timestamp) / BigInt(EPOCH_SECONDS))
