import { courtMoves } from './moves/courtMoves.ts'
import { governanceMoves } from './moves/governanceMoves.ts'
import { hostileMoves } from './moves/hostileMoves.ts'
import { registryMoves } from './moves/registryMoves.ts'
import { spoil } from './moves/spoil.ts'
import { stakingMoves } from './moves/stakingMoves.ts'
import type { Society } from './Society.ts'
import type { Step } from './Step.ts'

/** Decides, from the model alone, who does what next and when; the model already stands at that time. */
export function nextStep(society: Society): Step {
  const { model, random, temper } = society
  const at = model.now
  const sensible = random.weighted([...stakingMoves(society), ...registryMoves(society), ...courtMoves(society), ...governanceMoves(society)])!
  const { by, call } = random.chance(0.03) ? random.weighted(hostileMoves(society))! : random.chance(temper.mischief) ? spoil(society, sensible) : sensible
  return { at, by, call }
}
