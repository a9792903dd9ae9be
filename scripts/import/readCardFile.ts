import { validateCard } from '@assay/domain/card/validateCard'
import { saltOf } from './saltOf.ts'
import type { SubmittableCard } from './SubmittableCard.ts'

/** One card from its own file, its bytes untouched. Its stable key is kind and name, one per line. Throws the card's refusal. */
export function readCardFile(bytes: Uint8Array): SubmittableCard {
  const result = validateCard(bytes)
  if (!result.ok) throw new Error(result.reason)
  const { kind, name } = result.card
  return { name, salt: saltOf('card', `${kind}\n${name}`), bytes }
}
