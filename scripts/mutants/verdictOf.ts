import type { Mutant } from './Mutant.ts'
import type { Verdict } from './Result.ts'

/** @param by the test that failed; undefined when none did */
export function verdictOf({ equivalent }: Mutant, by: string | undefined): Verdict {
  if (by === undefined) return equivalent === undefined ? 'survived' : 'equivalent'
  return equivalent === undefined ? 'killed' : 'refuted'
}
