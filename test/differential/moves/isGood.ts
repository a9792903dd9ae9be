import type { Model } from '../../model/Model.ts'
import type { ParameterSet } from '../../model/ParameterSet.ts'
import { Refused } from '../../model/Refused.ts'

/** Whether the protocol takes such a set. */
export function isGood(model: Model, next: ParameterSet): boolean {
  try {
    model.parameters.check(next)
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
