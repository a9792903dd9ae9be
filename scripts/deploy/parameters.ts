const TOKEN = 10n ** 18n
const DAY = 86_400n

/** How a parameter is counted: base units, seconds, parts of ten thousand, or a plain factor. */
export type ParameterUnit = 'tokens' | 'seconds' | 'bps' | 'times'

export interface ParameterRule {
  readonly unit: ParameterUnit
  readonly byDefault: bigint
  readonly min: bigint
  readonly max: bigint
}

const rule =
  (unit: ParameterUnit, scale: bigint) =>
  (byDefault: bigint, min: bigint, max: bigint): ParameterRule => ({
    unit,
    byDefault: byDefault * scale,
    min: min * scale,
    max: max * scale,
  })
const tokens = rule('tokens', TOKEN)
const days = rule('seconds', DAY)
const bps = rule('bps', 1n)
const times = rule('times', 1n)

/** Defaults and bounds of PROTOCOL §8 in the contract's order; CurationParameters enforces the same (a test compares them). */
export const PARAMETER_RULES = {
  minDeposit: tokens(1000n, 100n, 100_000n),
  sMax: tokens(2500n, 100n, 100_000n),
  applyPeriod: days(5n, 2n, 14n),
  commitPeriod: days(2n, 1n, 7n),
  revealPeriod: days(2n, 1n, 7n),
  appealWindow: days(2n, 1n, 7n),
  releaseDelay: days(14n, 12n, 60n),
  unbonding: days(14n, 14n, 60n),
  exitDelay: days(7n, 3n, 30n),
  warmUp: days(3n, 0n, 14n),
  appealMultiplier: times(2n, 1n, 5n),
  voterBps: bps(3000n, 1000n, 4000n),
  voucherBps: bps(1500n, 0n, 2500n),
  burnBps: bps(2000n, 1000n, 5000n),
  undecidedBps: bps(500n, 100n, 1000n),
  quorumBps: bps(1000n, 500n, 3000n),
  bondBps: bps(200n, 50n, 1000n),
  incoherentBps: bps(5000n, 1000n, 10_000n),
  slashBps: bps(2000n, 500n, 5000n),
  bountyBps: bps(1000n, 0n, 2000n),
  vouchCapBps: bps(1000n, 200n, 1000n),
} as const satisfies Record<string, ParameterRule>

export type ParameterName = keyof typeof PARAMETER_RULES

/** One whole set: base units, seconds, bps. */
export type ParameterSet = Readonly<Record<ParameterName, bigint>>

export const PARAMETER_NAMES = Object.keys(PARAMETER_RULES) as ParameterName[]

/** The defaults with some values replaced. */
export function parameterSet(changes: Partial<ParameterSet> = {}): ParameterSet {
  const defaults = Object.fromEntries(PARAMETER_NAMES.map((name) => [name, PARAMETER_RULES[name].byDefault])) as ParameterSet
  return { ...defaults, ...changes }
}
