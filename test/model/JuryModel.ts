import type { Choice } from '@assay/domain/enums'
import { commitmentOf, type Address, type Bytes32, type DisputeId } from '@assay/domain/ids'
import { NO_HASH } from './absent.ts'
import type { Vote } from './Dispute.ts'
import { least, most, shareUp, TOKEN } from './integers.ts'
import type { Model } from './Model.ts'
import { refuseIf } from './refuseIf.ts'
import { Table } from './Table.ts'

const MIN_WEIGHT = 100n * TOKEN
const NO_VOTE: Vote = { commitment: NO_HASH as Bytes32, weight: 0n, bond: 0n, revealed: false, choice: 'NONE', claimed: false }

/** Sealed and opened votes (§6, 2–4), and what each juror gets for them (§7). */
export class JuryModel {
  readonly votes: Table<`${DisputeId}/${Address}`, Vote>
  readonly #m: Model

  constructor(model: Model) {
    this.#m = model
    this.votes = new Table<`${DisputeId}/${Address}`, Vote>(model.journal, NO_VOTE)
  }

  vote(id: DisputeId, voter: Address): Vote {
    return this.votes.of(`${id}/${voter}`)
  }

  /** Own balance, never delegated votes; less what backs the disputed version. */
  weight(id: DisputeId, voter: Address): bigint {
    const { owner, challenger, openedAt, version } = this.#m.court.disputes.of(id)
    if (voter === owner || voter === challenger) return 0n
    const { units } = this.#m.votes
    const { warmUp } = this.#m.court.parametersOf(id)
    const warm = openedAt < this.#m.genesis.courtDeployedAt + warmUp ? [] : [units.at(voter, openedAt - most(warmUp, 1n))]
    const held = least(units.at(voter, openedAt - 1n), ...warm, this.#m.staking.effective(voter))
    return most(0n, held - this.#m.pools.recorded(voter, version))
  }

  commit(by: Address, id: DisputeId, commitment: Bytes32): void {
    const { owner, challenger, committedWeight, committedBonds } = this.#m.court.get(id)
    refuseIf(this.#m.court.phase(id) !== 'COMMIT', 'court: wrong phase')
    refuseIf(by === owner || by === challenger, 'commit: a party')
    refuseIf(commitment === NO_HASH, 'commit: empty')
    if (this.#hasVoted(id, by)) {
      this.#m.reached('a vote replaced')
      return this.votes.change(`${id}/${by}`, { commitment })
    }

    const weight = this.weight(id, by)
    refuseIf(weight < MIN_WEIGHT, 'commit: weight too low')
    const bond = shareUp(weight, this.#m.court.parametersOf(id).bondBps)
    this.#m.staking.lockBond(by, bond)
    this.votes.set(`${id}/${by}`, { ...NO_VOTE, commitment, weight, bond })
    this.#m.court.disputes.change(id, { committedWeight: committedWeight + weight, committedBonds: committedBonds + bond })
  }

  reveal(id: DisputeId, voter: Address, choice: Choice, salt: Bytes32): void {
    const dispute = this.#m.court.get(id)
    refuseIf(this.#m.court.phase(id) !== 'REVEAL', 'court: wrong phase')
    const { commitment, weight, bond, revealed } = this.vote(id, voter)
    refuseIf(!this.#hasVoted(id, voter), 'reveal: not committed')
    refuseIf(revealed, 'reveal: revealed already')
    if (choice === 'NONE') return refuseIf(true, 'reveal: no choice')
    const { chainId, contracts } = this.#m.genesis
    refuseIf(commitmentOf({ chainId, court: contracts.DisputeCourt, disputeId: id, voter, choice, salt }) !== commitment, 'reveal: does not match')

    this.votes.change(`${id}/${voter}`, { revealed: true, choice })
    if (choice === 'KEEP') this.#m.court.disputes.change(id, { keepWeight: dispute.keepWeight + weight, keepBonds: dispute.keepBonds + bond })
    else this.#m.court.disputes.change(id, { removeWeight: dispute.removeWeight + weight, removeBonds: dispute.removeBonds + bond })
  }

  claimVote(id: DisputeId, voter: Address): void {
    this.#m.court.get(id)
    refuseIf(this.#m.court.phase(id) !== 'RESOLVED', 'court: wrong phase')
    refuseIf(!this.#hasVoted(id, voter), 'claim vote: not committed')
    refuseIf(this.vote(id, voter).claimed, 'claim vote: claimed already')
    this.votes.change(`${id}/${voter}`, { claimed: true })
    const { revealed, choice, bond } = this.vote(id, voter)
    if (!revealed) return this.#m.reached('an unrevealed vote claimed')
    const { ruling } = this.#m.court.disputes.of(id)
    if (ruling === 'UNDECIDED') this.#returnBond(id, voter, bond)
    else if (choice === ruling) this.#payWinner(id, voter)
    else this.#refundLoser(id, voter)
  }

  claimVotes(ids: readonly DisputeId[], voter: Address): void {
    for (const id of ids) if (!this.vote(id, voter).claimed) this.claimVote(id, voter)
  }

  #payWinner(id: DisputeId, voter: Address): void {
    const { weight, bond } = this.vote(id, voter)
    const { voterPool, winningWeight, escrow, outflow } = this.#m.court.disputes.of(id)
    const reward = (voterPool * weight) / winningWeight
    const left = { voterPool: voterPool - reward, winningWeight: winningWeight - weight }
    this.#m.court.disputes.change(id, { ...left, escrow: escrow - reward, outflow: outflow + reward })
    this.#m.court.claimable.add(voter, reward)
    this.#m.reached('a winner paid')
    this.#returnBond(id, voter, bond)
  }

  #refundLoser(id: DisputeId, voter: Address): void {
    const { bond } = this.vote(id, voter)
    const { refundPool, losingBonds } = this.#m.court.disputes.of(id)
    const refund = (refundPool * bond) / losingBonds
    this.#m.reached('a loser refunded')
    this.#m.court.disputes.change(id, { refundPool: refundPool - refund, losingBonds: losingBonds - bond })
    this.#returnBond(id, voter, refund)
  }

  #returnBond(id: DisputeId, voter: Address, amount: bigint): void {
    this.#m.staking.returnBond(voter, amount)
    this.#m.court.disputes.change(id, { bondsGone: this.#m.court.disputes.of(id).bondsGone + amount })
  }

  #hasVoted(id: DisputeId, voter: Address): boolean {
    return this.vote(id, voter).weight > 0n
  }
}
