import { modelPart } from './modelPart.ts'
import type { Part } from './Part.ts'
import { societyPart } from './societyPart.ts'

/** Everything that `npm run campaign` does. */
export const parts: readonly Part[] = [societyPart('strict', 'test/invariants/StrictLaws.t.sol'), societyPart('loose', 'test/invariants/LooseLaws.t.sol'), modelPart]
