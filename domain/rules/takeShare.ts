import { AssayError } from '../errors/AssayError.ts'

/** A pot and the weight that still has a claim on it. */
export interface Pot {
  /** Base units left to pay. */
  readonly amount: bigint
  /** Weight (or bonds) of those who have not claimed. */
  readonly weight: bigint
}

/**
 * One claim out of a pot: pays amount·weight/total and shrinks both, so that the last claimer takes the dust
 * and the pot ends at exactly 0. Serves voter rewards (by weight) and losers' refunds (by bond).
 * @throws SHARE_OUT_OF_RANGE when the claim is not part of what is left
 */
export function takeShare(pot: Pot, weight: bigint): { readonly paid: bigint; readonly left: Pot } {
  if (weight <= 0n || weight > pot.weight) {
    throw new AssayError('SHARE_OUT_OF_RANGE', 'A claim weighs more than 0 and at most what has not been claimed yet.', { details: `${weight} of ${pot.weight}` })
  }
  const paid = (pot.amount * weight) / pot.weight
  return { paid, left: { amount: pot.amount - paid, weight: pot.weight - weight } }
}
