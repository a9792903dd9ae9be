import { AssayError } from '@assay/domain/errors/AssayError'
import { CHOICES, type Choice } from '@assay/domain/enums'
import { commitmentOf, type Commitment } from '@assay/domain/ids'
import type { Hex } from 'viem'

/**
 * Which choice a commitment hides, by trying both: so a vote can be opened in a browser that never saw it sealed.
 * @throws SEAL_NOT_OURS if the salt opens neither
 */
export function findChoice(vote: Omit<Commitment, 'choice'>, commitment: Hex): Exclude<Choice, 'NONE'> {
  const choice = CHOICES.find(
    (candidate): candidate is Exclude<Choice, 'NONE'> => candidate !== 'NONE' && commitmentOf({ ...vote, choice: candidate }) === commitment.toLowerCase(),
  )
  if (!choice) {
    throw new AssayError('SEAL_NOT_OURS', 'The key of this wallet does not open the sealed vote: it was sealed with a salt from elsewhere. Nothing was sent.')
  }
  return choice
}
