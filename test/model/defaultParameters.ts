import type { ParameterSet } from './ParameterSet.ts'
import { parameterRules } from './parameterRules.ts'

/** The set that the protocol starts with. */
export const defaultParameters = Object.fromEntries(Object.entries(parameterRules).map(([name, { byDefault }]) => [name, byDefault])) as unknown as ParameterSet
