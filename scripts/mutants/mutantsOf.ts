import type { Mutant } from './Mutant.ts'

/** The mutants of one contract, whose file is named once. */
export function mutantsOf(file: string, mutants: readonly Omit<Mutant, 'file'>[]): readonly Mutant[] {
  return mutants.map((mutant) => ({ ...mutant, file }))
}
