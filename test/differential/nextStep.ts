import { edges, type Edge } from './edges.ts'
import { isUrgent } from './isUrgent.ts'
import { courtMoves } from './moves/courtMoves.ts'
import { governanceMoves } from './moves/governanceMoves.ts'
import { hostileMoves } from './moves/hostileMoves.ts'
import { registryMoves } from './moves/registryMoves.ts'
import { spoil } from './moves/spoil.ts'
import { stakingMoves } from './moves/stakingMoves.ts'
import type { Society } from './Society.ts'
import type { Step } from './Step.ts'

/** Decides, from the model alone, who does what next and when; the model is moved to that time. */
export function nextStep(society: Society): Step {
  const { model, random, temper } = society
  const urgent = isUrgent(society)
  const leaps = random.chance(urgent ? temper.leap / 20 : temper.leap)
  const edge = leaps ? nextEdge(society) : undefined
  if (edge !== undefined) model.now = latest(model.now, edge.at + random.pick<bigint>(edge.isSharp === true ? [-1n, 0n] : [-1n, -1n, 0n, 0n, 0n, 1n, random.between(2n, 3600n)]))
  else model.now += leaps ? random.between(1n, 2n * 86_400n) : random.chance(0.6) ? 0n : random.between(1n, 60n)

  const attempt = edge !== undefined && (edge.isSharp === true || random.chance(0.8)) ? random.pick(edge.calls()) : undefined
  const { by, call } = attempt ?? usualMove(society, urgent)
  return { at: model.now, by, call }
}

function usualMove(society: Society, urgent: boolean): Omit<Step, 'at'> {
  const { random, temper } = society
  if (random.chance(0.03)) return random.weighted(hostileMoves(society))!
  const voting = [...courtMoves(society), ...governanceMoves(society)]
  const sensible = random.weighted(urgent && random.chance(0.6) ? voting : [...stakingMoves(society), ...registryMoves(society), ...voting])!
  return random.chance(temper.mischief) ? spoil(society, sensible) : sensible
}

/** Mostly the nearest one ahead; once in a while the guardian's end, a year away. */
function nextEdge(society: Society): Edge | undefined {
  const { model, random } = society
  if (random.chance(society.openDisputes().length > 0 ? 0.001 : 0.03)) {
    return { at: model.guardian.expiresAt, calls: () => [{ by: society.anyone(), call: { name: 'ExpiringGuardian.renounceIfExpired', args: [] } }] }
  }
  const ahead = edges(society).filter(({ at }) => at >= model.now)
  const sorted = ahead.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return random.chance(0.9) ? sorted[0] : random.chance(0.5) ? sorted[Math.min(2, sorted.length - 1)] : random.pick(sorted)
}

const latest = (a: bigint, b: bigint): bigint => (a > b ? a : b)
