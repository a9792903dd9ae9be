import type { Phase, Ruling } from '@assay/domain/enums'
import { disputeIdOf, type Address, type DisputeId, type VersionId } from '@assay/domain/ids'
import { NO_DISPUTE, NO_HASH, NOBODY } from './absent.ts'
import { Amounts } from './Amounts.ts'
import type { Dispute } from './Dispute.ts'
import { DAY, least, most, shareUp } from './integers.ts'
import type { Model } from './Model.ts'
import { refuseIf } from './refuseIf.ts'
import { Table } from './Table.ts'

const MAX_URI_BYTES = 512
/** Voting delay, period, late extension and timelock, and three days to execute. */
const APPEAL_TIME = (1n + 5n + 2n + 2n + 3n) * DAY

/** Disputes from challenge to ruling (§6); the votes and the settlement are parts of their own. */
export class CourtModel {
  readonly disputes: Table<DisputeId, Dispute>
  readonly claimable: Amounts<Address>
  readonly #ordinals: Amounts<VersionId>
  readonly #m: Model

  constructor(model: Model) {
    this.#m = model
    this.disputes = new Table<DisputeId, Dispute>(model.journal, { openedAt: 0n, resolved: false } as Dispute)
    this.claimable = new Amounts(model.journal)
    this.#ordinals = new Amounts(model.journal)
  }

  /** @throws Refused for an unknown one */
  get(id: DisputeId): Dispute {
    refuseIf(!this.disputes.has(id), 'court: unknown dispute')
    return this.disputes.of(id)
  }

  parametersOf(id: DisputeId) {
    return this.#m.parameters.of(this.disputes.of(id).parametersId)
  }

  openDisputeOpenedAt(version: VersionId): bigint | undefined {
    return this.disputes.rows().find((dispute) => dispute.version === version && !dispute.resolved)?.openedAt
  }

  phase(id: DisputeId): Phase {
    if (!this.disputes.has(id)) return 'NONE'
    const { resolved, appellant, commitEndsAt, revealEndsAt } = this.disputes.of(id)
    if (resolved) return 'RESOLVED'
    if (appellant !== NOBODY) return 'APPEALED'
    if (this.#m.now < commitEndsAt) return 'COMMIT'
    return this.#m.now < revealEndsAt ? 'REVEAL' : 'APPEALABLE'
  }

  /** S, whether or not the version can be challenged now. */
  stakeFor(version: VersionId): bigint {
    const { deposit, status } = this.#m.registry.listingOf(version)
    const half = this.#m.registry.versions.of(version).status === 'PENDING' && status === 'LISTED'
    return least(half ? deposit / 2n : deposit, this.#m.parameters.current.sMax, this.#m.votes.total.at('all', this.#m.now - 1n) / 2000n)
  }

  /** S, or 0 where a challenge would be refused whoever makes it. */
  stakeAskedFor(version: VersionId): bigint {
    const open = this.isChallengeable(version) && this.#m.registry.listingOf(version).openDispute === NO_DISPUTE
    return open && this.#m.votes.total.at('all', this.#m.now - 1n) >= this.#m.floors.challenge ? this.stakeFor(version) : 0n
  }

  isChallengeable(version: VersionId): boolean {
    const { status, pendingEndsAt } = this.#m.registry.versions.of(version)
    const listing = this.#m.registry.listingOf(version)
    if (listing.status === 'EXITING' && this.#m.now >= listing.exitReadyAt) return false
    if (!['PENDING', 'LISTED', 'EXITING'].includes(listing.status)) return false
    return status === 'ACTIVE' || (status === 'PENDING' && this.#m.now < pendingEndsAt)
  }

  challenge(by: Address, version: VersionId, maxStake: bigint, evidenceHash: string, uri: string): void {
    const { owner, openDispute } = this.#m.registry.listingOf(version)
    checkEvidence(evidenceHash, uri)
    refuseIf(!this.isChallengeable(version), 'challenge: not challengeable')
    refuseIf(by === owner, 'challenge: own listing')
    refuseIf(openDispute !== NO_DISPUTE, 'challenge: disputed already')
    const total = this.#m.votes.total.at('all', this.#m.now - 1n)
    refuseIf(total < this.#m.floors.challenge, 'challenge: too little staked')
    const stake = this.stakeFor(version)
    refuseIf(stake === 0n, 'challenge: nothing at stake')
    refuseIf(stake > maxStake, 'challenge: above what was agreed')

    this.#m.token.pull(by, this.#m.contracts.DisputeCourt, stake)
    const id = disputeIdOf(this.#m.contracts.DisputeCourt, version, this.#ordinals.of(version))
    this.#ordinals.add(version, 1n)
    this.disputes.set(id, this.#opened(version, owner, by, stake, total))
    this.#m.registry.openDispute(version, id, stake)
  }

  #opened(version: VersionId, owner: Address, challenger: Address, stake: bigint, total: bigint): Dispute {
    const { commitPeriod, revealPeriod, appealWindow, quorumBps } = this.#m.parameters.current
    const commitEndsAt = this.#m.now + commitPeriod
    const revealEndsAt = commitEndsAt + revealPeriod
    const nothing = { committedWeight: 0n, keepWeight: 0n, removeWeight: 0n, committedBonds: 0n, keepBonds: 0n, removeBonds: 0n }
    const unsettled = { voterPool: 0n, winningWeight: 0n, refundPool: 0n, losingBonds: 0n, outflow: 0n, burned: 0n, bondsGone: 0n }
    const unappealed = { appellant: NOBODY, appealBond: 0n, appealDeadline: 0n, proposalId: 0n }
    return {
      ...nothing,
      ...unsettled,
      ...unappealed,
      version,
      owner,
      challenger,
      stake,
      openedAt: this.#m.now,
      commitEndsAt,
      revealEndsAt,
      appealEndsAt: revealEndsAt + appealWindow,
      parametersId: this.#m.parameters.currentId,
      quorum: most(shareUp(total, quorumBps), this.#m.floors.courtQuorum),
      ruling: 'NONE',
      resolved: false,
      escrow: 2n * stake,
      inflow: 2n * stake,
    }
  }

  submitEvidence(id: DisputeId, contentHash: string, uri: string): void {
    refuseIf(this.get(id).resolved, 'court: wrong phase')
    checkEvidence(contentHash, uri)
  }

  tally(id: DisputeId): void {
    refuseIf(this.get(id).ruling !== 'NONE', 'tally: tallied already')
    refuseIf(this.#m.now < this.get(id).revealEndsAt, 'court: wrong phase')
    this.#tallyOnce(id)
  }

  appeal(by: Address, id: DisputeId): void {
    refuseIf(this.#m.now < this.get(id).revealEndsAt || this.#m.now >= this.get(id).appealEndsAt, 'court: wrong phase')
    refuseIf(this.phase(id) !== 'APPEALABLE', 'court: wrong phase')
    this.#tallyOnce(id)
    const { stake, escrow, inflow } = this.disputes.of(id)
    const bond = this.parametersOf(id).appealMultiplier * stake
    this.#m.token.pull(by, this.#m.contracts.DisputeCourt, bond)
    const proposalId = this.#m.governor.proposeAppeal(id)
    const appealDeadline = this.#m.now + APPEAL_TIME
    this.disputes.change(id, { appellant: by, appealBond: bond, appealDeadline, proposalId, escrow: escrow + bond, inflow: inflow + bond })
  }

  executeAppeal(by: Address, id: DisputeId): void {
    refuseIf(by !== this.#m.contracts.AssayTimelock, 'court: only the timelock')
    const { appealDeadline, proposalId } = this.get(id)
    refuseIf(this.phase(id) !== 'APPEALED', 'court: wrong phase')
    refuseIf(this.#m.now >= appealDeadline, 'appeal: too late')
    const state = this.#m.governor.state(proposalId)
    refuseIf(state === 'Succeeded', 'appeal: passed, not queued')
    refuseIf(state !== 'Queued' && state !== 'Executed', 'appeal: not passed')
    this.#m.settlement.settle(id, this.disputes.of(id).ruling === 'REMOVE' ? 'KEEP' : 'REMOVE', true)
  }

  resolve(id: DisputeId): void {
    const { appealEndsAt, appealDeadline, proposalId } = this.get(id)
    const phase = this.phase(id)
    refuseIf(phase !== 'APPEALABLE' && phase !== 'APPEALED', 'court: wrong phase')
    if (phase === 'APPEALABLE') refuseIf(this.#m.now < appealEndsAt, 'court: wrong phase')
    else refuseIf(this.#m.now < appealDeadline && !['Defeated', 'Expired', 'Canceled'].includes(this.#m.governor.state(proposalId)), 'court: wrong phase')
    this.#tallyOnce(id)
    this.#m.settlement.settle(id, this.disputes.of(id).ruling, false)
  }

  claim(by: Address): void {
    const amount = this.claimable.of(by)
    refuseIf(amount === 0n, 'claim: nothing')
    this.claimable.set(by, 0n)
    this.#m.token.transfer(this.#m.contracts.DisputeCourt, by, amount)
  }

  #tallyOnce(id: DisputeId): void {
    const { ruling, keepWeight, removeWeight, quorum } = this.disputes.of(id)
    if (ruling !== 'NONE') return
    const undecided = keepWeight + removeWeight < quorum || keepWeight === removeWeight
    const first: Ruling = undecided ? 'UNDECIDED' : keepWeight > removeWeight ? 'KEEP' : 'REMOVE'
    this.disputes.change(id, { ruling: first })
  }
}

function checkEvidence(contentHash: string, uri: string): void {
  refuseIf(contentHash === NO_HASH, 'evidence: no hash')
  refuseIf(new TextEncoder().encode(uri).length > MAX_URI_BYTES, 'uri too long')
}
