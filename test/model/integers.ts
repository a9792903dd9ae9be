// Whole numbers of the protocol: base units, seconds and parts of ten thousand.

export const TOKEN = 10n ** 18n
export const DAY = 86_400n
export const BPS = 10_000n
/** Fixed point of a pool's reward index. */
export const INDEX = 10n ** 18n
export const UNLIMITED = 2n ** 256n - 1n

export const least = (...values: readonly [bigint, ...bigint[]]): bigint => values.reduce((a, b) => (b < a ? b : a))
export const most = (...values: readonly [bigint, ...bigint[]]): bigint => values.reduce((a, b) => (b > a ? b : a))

/** Rounded down, as everything is unless the rule says `ceil`. */
export const share = (amount: bigint, bps: bigint): bigint => (amount * bps) / BPS
export const shareUp = (amount: bigint, bps: bigint): bigint => (amount * bps + BPS - 1n) / BPS
