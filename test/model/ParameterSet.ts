/** One whole set: base units, seconds, parts of ten thousand (PROTOCOL §8). */
export interface ParameterSet {
  readonly minDeposit: bigint
  readonly sMax: bigint
  readonly applyPeriod: bigint
  readonly commitPeriod: bigint
  readonly revealPeriod: bigint
  readonly appealWindow: bigint
  readonly releaseDelay: bigint
  readonly unbonding: bigint
  readonly exitDelay: bigint
  readonly warmUp: bigint
  readonly appealMultiplier: bigint
  readonly voterBps: bigint
  readonly voucherBps: bigint
  readonly burnBps: bigint
  readonly undecidedBps: bigint
  readonly quorumBps: bigint
  readonly bondBps: bigint
  readonly incoherentBps: bigint
  readonly slashBps: bigint
  readonly bountyBps: bigint
  readonly vouchCapBps: bigint
}
