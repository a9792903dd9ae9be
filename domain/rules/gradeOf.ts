/** What one rating counts today: min(the event's weight, its rater's current effective stake), in base units (PROTOCOL §10). */
export const countedOf = (weight: bigint, effective: bigint): bigint => (weight < effective ? weight : effective)

/**
 * The grade, 0 to 100: ⌊25 · Σ w·(score−1) / Σ w⌋ over a listing's live ratings (PROTOCOL §10); null while nobody with stake
 * has rated it.
 * @param weight Σ w, base units
 * @param sum Σ w·(score−1), base units; 0 … 4·weight
 */
export const gradeOf = (weight: bigint, sum: bigint): number | null => (weight === 0n ? null : Number((25n * sum) / weight))
