import { validateCard } from '@assay/domain/card/validateCard'
import { readFileSync } from 'node:fs'
import { saltOf } from '../../import/saltOf.ts'
import type { SubmittableCard } from '../../import/SubmittableCard.ts'
import { seedCardOrigins } from './index.ts'

/** The twenty committed cards, ready for submitCards, with the salts that the importer would give them. */
export function readSeedCards(): SubmittableCard[] {
  return seedCardOrigins.map(({ file, source, stableKey }) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, import.meta.url)))
    const result = validateCard(bytes)
    if (!result.ok) throw new Error(`${file}: ${result.reason}`)
    return { name: result.card.name, salt: saltOf(source, stableKey), bytes }
  })
}
