import { AssayError } from '../errors/AssayError.ts'

/**
 * What is left of a reputation when so many epochs have passed: R·9/10, truncated toward zero, once per epoch (PROTOCOL §10).
 * Ends at 0 after some two hundred epochs, so any number of epochs costs little.
 * @param points whole points, negative or not
 * @param epochs passed since, 0 or more
 * @throws EPOCHS_OUT_OF_RANGE
 */
export function reputationAfter(points: bigint, epochs: number): bigint {
  if (!Number.isSafeInteger(epochs) || epochs < 0) throw new AssayError('EPOCHS_OUT_OF_RANGE', 'Epochs that passed are a whole number from 0.', { details: String(epochs) })
  let left = points
  for (let passed = 0; passed < epochs && left !== 0n; passed++) left = (left * 9n) / 10n // bigint division truncates toward zero
  return left
}
