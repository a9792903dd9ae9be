import { AssayError } from '../errors/AssayError.ts'

/** Standings are told as of this epoch (April 2019), which is before any deployment of this protocol. */
export const STANDING_EPOCH = 600

/**
 * What orders reputations of different epochs, for ever: the least reputation at STANDING_EPOCH that decays to `points` by
 * `epoch`, that is R ↦ ⌈10R/9⌉ (away from zero) once per epoch backwards.
 *
 * ⌊9z/10⌋ ≥ y holds exactly when z ≥ ⌈10y/9⌉, and ⌈10y/9⌉ grows strictly with y. So of two reputations the one with the
 * greater standing has at least as many points at every epoch from the later of both on; a list ordered by standing is
 * ordered by the points of any later day, and time alone never changes it.
 *
 * @param points whole points as of `epoch`, negative or not
 * @throws EPOCH_OUT_OF_RANGE for an epoch that is no whole number from 0. Epochs before STANDING_EPOCH count as it.
 */
export function standingOf(points: bigint, epoch: number): bigint {
  if (!Number.isSafeInteger(epoch) || epoch < 0) throw new AssayError('EPOCH_OUT_OF_RANGE', 'An epoch is a whole number from 0.', { details: String(epoch) })
  let size = points < 0n ? -points : points
  for (let at = epoch; at > STANDING_EPOCH; at--) size = (size * 10n + 8n) / 9n
  return points < 0n ? -size : size
}
