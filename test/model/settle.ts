import type { Ruling } from '@assay/domain/enums'
import type { Dispute } from './Dispute.ts'
import { least, share } from './integers.ts'
import type { ParameterSet } from './ParameterSet.ts'

/** Who gets what of a dispute, bonds included; the appeal bond apart. */
export interface Settlement {
  readonly burned: bigint
  readonly returned: bigint
  readonly ownerCredit: bigint
  readonly challengerCredit: bigint
  readonly poolReward: bigint
  readonly voterPool: bigint
  readonly winningWeight: bigint
  readonly bondsBurned: bigint
  readonly refundPool: bigint
  readonly losingBonds: bigint
}

/**
 * The table of §7.
 * @param own the set of the dispute
 * @param slashBps of the version
 * @param active what backs the version
 */
export function settle(dispute: Dispute, ruling: Ruling, own: ParameterSet, slashBps: bigint, active: bigint): Settlement {
  const { stake, keepWeight, removeWeight, keepBonds, removeBonds, committedBonds } = dispute
  const unrevealed = committedBonds - keepBonds - removeBonds
  if (ruling === 'UNDECIDED') {
    const fee = share(stake, own.undecidedBps)
    const nothing = { ownerCredit: 0n, poolReward: 0n, voterPool: 0n, winningWeight: 0n, refundPool: 0n, losingBonds: 0n }
    return { ...nothing, burned: fee, returned: stake, challengerCredit: stake - fee, bondsBurned: unrevealed }
  }

  const keeps = ruling === 'KEEP'
  const winningWeight = keeps ? keepWeight : removeWeight
  const losingBonds = keeps ? removeBonds : keepBonds
  const forfeit = share(losingBonds, own.incoherentBps)
  const burn = share(stake, own.burnBps)
  const voters = share(stake, own.voterBps)
  const poolReward = keeps ? least(share(stake, own.voucherBps), share(active, slashBps)) : 0n
  return {
    burned: burn + (winningWeight === 0n ? voters : 0n),
    returned: keeps ? stake : 0n,
    ownerCredit: keeps ? stake - voters - burn - poolReward : 0n,
    challengerCredit: keeps ? 0n : 2n * stake - voters - burn,
    poolReward,
    voterPool: winningWeight === 0n ? 0n : voters,
    winningWeight,
    bondsBurned: unrevealed + forfeit,
    refundPool: losingBonds - forfeit,
    losingBonds,
  }
}
