/** Whole tokens in base units (18 decimals). */
export const tokens = (whole: number): bigint => BigInt(whole) * 10n ** 18n
