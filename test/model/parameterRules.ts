import { DAY, TOKEN } from './integers.ts'
import type { ParameterSet } from './ParameterSet.ts'

interface Rule {
  readonly byDefault: bigint
  readonly min: bigint
  readonly max: bigint
}

const rule = (unit: bigint, byDefault: bigint, min: bigint, max: bigint): Rule => ({ byDefault: byDefault * unit, min: min * unit, max: max * unit })

/** The table of PROTOCOL §8. */
export const parameterRules: Readonly<Record<keyof ParameterSet, Rule>> = {
  minDeposit: rule(TOKEN, 1000n, 100n, 100_000n),
  sMax: rule(TOKEN, 2500n, 100n, 100_000n),
  applyPeriod: rule(DAY, 5n, 2n, 14n),
  commitPeriod: rule(DAY, 2n, 1n, 7n),
  revealPeriod: rule(DAY, 2n, 1n, 7n),
  appealWindow: rule(DAY, 2n, 1n, 7n),
  releaseDelay: rule(DAY, 14n, 12n, 60n),
  unbonding: rule(DAY, 14n, 14n, 60n),
  exitDelay: rule(DAY, 7n, 3n, 30n),
  warmUp: rule(DAY, 3n, 0n, 14n),
  appealMultiplier: rule(1n, 2n, 1n, 5n),
  voterBps: rule(1n, 3000n, 1000n, 4000n),
  voucherBps: rule(1n, 1500n, 0n, 2500n),
  burnBps: rule(1n, 2000n, 1000n, 5000n),
  undecidedBps: rule(1n, 500n, 100n, 1000n),
  quorumBps: rule(1n, 1000n, 500n, 3000n),
  bondBps: rule(1n, 200n, 50n, 1000n),
  incoherentBps: rule(1n, 5000n, 1000n, 10_000n),
  slashBps: rule(1n, 2000n, 500n, 5000n),
  bountyBps: rule(1n, 1000n, 0n, 2000n),
  vouchCapBps: rule(1n, 1000n, 200n, 1000n),
}
