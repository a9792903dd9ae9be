import type { Ruling } from '@assay/domain/enums'
import type { Address, DisputeId } from '@assay/domain/ids'
import { share } from './integers.ts'
import type { Model } from './Model.ts'
import { settle, type Settlement } from './settle.ts'

/** Carries a ruling out: burns, credits, the pool's reward or slash, the appeal's bond (§7). */
export class SettlementModel {
  readonly #m: Model

  constructor(model: Model) {
    this.#m = model
  }

  settle(id: DisputeId, ruling: Ruling, overturned: boolean): void {
    const dispute = this.#m.court.disputes.of(id)
    const { version, owner, challenger } = dispute
    const { slashBps, bountyBps } = this.#m.parameters.of(this.#m.registry.versions.of(version).parametersId)
    const own = this.#m.court.parametersOf(id)
    const outcome = settle(dispute, ruling, own, slashBps, this.#m.pools.pools.of(version).active)

    this.#m.court.disputes.change(id, { ruling, resolved: true })
    this.#m.reached(ruling === 'KEEP' ? 'a dispute kept' : ruling === 'REMOVE' ? 'a dispute removed' : 'a dispute undecided')
    if (ruling !== 'UNDECIDED' && outcome.winningWeight === 0n) this.#m.reached('a ruling without winners')
    this.#settleAppeal(id, ruling, overturned)
    this.#credit(id, owner, outcome.ownerCredit)
    this.#credit(id, challenger, outcome.challengerCredit)
    this.#burn(id, outcome.burned)
    this.#settleBonds(id, outcome)
    this.#moveOut(id, this.#m.contracts.ListingRegistry, outcome.returned)
    this.#m.rulings.apply(version, ruling, outcome.returned)
    if (outcome.poolReward > 0n) {
      this.#moveOut(id, this.#m.contracts.Staking, outcome.poolReward)
      this.#m.pools.reward(version, outcome.poolReward)
      this.#m.reached('a pool rewarded by a ruling')
    }
    if (ruling === 'REMOVE') this.#m.pools.slash(version, slashBps, bountyBps, share(dispute.stake, own.burnBps), challenger)
  }

  #settleAppeal(id: DisputeId, ruling: Ruling, overturned: boolean): void {
    const { appealBond, appealDeadline, appellant, owner, challenger } = this.#m.court.disputes.of(id)
    if (appealBond === 0n) return
    if (overturned) this.#m.reached('an appeal overturned')
    else this.#m.reached(this.#m.now < appealDeadline ? 'an appeal failed before its deadline' : 'an appeal expired')
    if (overturned) return this.#credit(id, appellant, appealBond)
    const half = appealBond / 2n
    this.#credit(id, ruling === 'REMOVE' ? challenger : owner, half)
    this.#burn(id, appealBond - half)
  }

  #settleBonds(id: DisputeId, { bondsBurned, voterPool, winningWeight, refundPool, losingBonds }: Settlement): void {
    this.#m.staking.burnBonds(bondsBurned)
    this.#m.court.disputes.change(id, { voterPool, winningWeight, refundPool, losingBonds, bondsGone: bondsBurned })
  }

  #credit(id: DisputeId, to: Address, amount: bigint): void {
    this.#m.court.claimable.add(to, amount)
    this.#leaveEscrow(id, amount)
  }

  #moveOut(id: DisputeId, custodian: Address, amount: bigint): void {
    this.#m.token.transfer(this.#m.contracts.DisputeCourt, custodian, amount)
    this.#leaveEscrow(id, amount)
  }

  #leaveEscrow(id: DisputeId, amount: bigint): void {
    const { escrow, outflow } = this.#m.court.disputes.of(id)
    this.#m.court.disputes.change(id, { escrow: escrow - amount, outflow: outflow + amount })
  }

  #burn(id: DisputeId, amount: bigint): void {
    this.#m.token.burn(this.#m.contracts.DisputeCourt, amount)
    const { escrow, burned } = this.#m.court.disputes.of(id)
    this.#m.court.disputes.change(id, { escrow: escrow - amount, burned: burned + amount })
  }
}
