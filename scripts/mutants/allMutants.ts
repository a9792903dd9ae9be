import { stakingMutants } from './lists/staking.ts'
import type { Mutant } from './Mutant.ts'

/** Every plausible bug that the tests have to notice. */
export const allMutants: readonly Mutant[] = [...stakingMutants]
