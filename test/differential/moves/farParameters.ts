import type { Model } from '../../model/Model.ts'
import { parameterRules } from '../../model/parameterRules.ts'
import type { ParameterSet } from '../../model/ParameterSet.ts'
import type { Random } from '../Random.ts'
import { isGood } from './isGood.ts'

/** A good set that differs from the present one in every value, mostly by far. */
export function farParameters(model: Model, random: Random): ParameterSet {
  for (;;) {
    const next = Object.fromEntries(
      Object.entries(parameterRules).map(([name, { min, max }]) => [name, far(random, model.parameters.current[name as keyof ParameterSet], min, max)]),
    )
    if (isGood(model, next as unknown as ParameterSet)) return next as unknown as ParameterSet
  }
}

/** Mostly in the wider part of the bounds, left or right of the present value: where both were narrow no set might be good. */
function far(random: Random, now: bigint, min: bigint, max: bigint): bigint {
  const isBelow = now === max || (now > min && (random.chance(0.2) ? now - min <= max - now : now - min > max - now))
  const [low, high] = isBelow ? [min, (min + now) / 2n] : [(now + max + 1n) / 2n, max]
  return random.pick([low, isBelow ? min : max, random.between(low, high)])
}
