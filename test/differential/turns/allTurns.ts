import { frozenTurns } from './frozenTurns.ts'
import { limitTurns } from './limitTurns.ts'
import type { Turn } from './Turn.ts'
import { windowTurns } from './windowTurns.ts'

/** Turns that are told from outside of the model: most of them are a matter of one second or one wei. */
export const allTurns: readonly Turn[] = [...frozenTurns, ...windowTurns, ...limitTurns]
