import type { Address, Bytes32, DisputeId } from '@assay/domain/ids'
import { Amounts } from './Amounts.ts'
import type { Call } from './Call.ts'
import { Histories } from './Histories.ts'
import { DAY, least, most } from './integers.ts'
import type { Model } from './Model.ts'
import { operationOf } from './operationOf.ts'
import { proposalOf } from './proposalOf.ts'
import { refuseIf } from './refuseIf.ts'
import { Table } from './Table.ts'

const VOTING_DELAY = DAY
const VOTING_PERIOD = 5n * DAY
const LATE_EXTENSION = 2n * DAY

export type ProposalState = 'Pending' | 'Active' | 'Canceled' | 'Defeated' | 'Succeeded' | 'Queued' | 'Expired' | 'Executed'

interface Proposal {
  readonly proposer: Address
  readonly calls: readonly Call[]
  readonly description: string
  readonly snapshot: bigint
  /** Of the first vote that reached quorum, plus the late extension; 0 before. */
  readonly extendedDeadline: bigint
  readonly eta: bigint
  readonly operation: Bytes32
  readonly executed: boolean
  readonly canceled: boolean
  readonly against: bigint
  readonly infavour: bigint
  readonly abstain: bigint
  /** The dispute that the court appeals by it. */
  readonly dispute: DisputeId | undefined
}

type ProposalKey = `${bigint}`

/** OpenZeppelin's Governor with the protocol's floors and the appeals' clamp (§6, 6 and §8). */
export class GovernorModel {
  readonly proposals: Table<ProposalKey, Proposal>
  readonly used: Amounts<`${bigint}/${Address}`>
  readonly #numerators: Histories<'all', bigint>
  readonly #m: Model

  constructor(model: Model) {
    this.#m = model
    this.proposals = new Table<ProposalKey, Proposal>(model.journal, {} as Proposal)
    this.used = new Amounts(model.journal)
    this.#numerators = new Histories<'all', bigint>(model.journal, 10n)
  }

  get numerator(): bigint {
    return this.#numerators.latest('all')
  }

  get threshold(): bigint {
    return most(this.#m.floors.proposalThreshold, this.#m.votes.total.at('all', this.#m.now - 1n) / 200n)
  }

  quorum(time: bigint): bigint {
    return most((this.#m.votes.total.at('all', time) * this.#numerators.at('all', time)) / 100n, this.#m.floors.governorQuorum)
  }

  deadline(id: bigint): bigint {
    const { snapshot, extendedDeadline } = this.proposals.of(`${id}`)
    return most(snapshot + VOTING_PERIOD, extendedDeadline)
  }

  state(id: bigint): ProposalState {
    refuseIf(!this.proposals.has(`${id}`), 'governor: unknown proposal')
    const { executed, canceled, snapshot, infavour, against, eta, operation } = this.proposals.of(`${id}`)
    if (executed) return 'Executed'
    if (canceled) return 'Canceled'
    if (this.#m.now <= snapshot) return 'Pending'
    if (this.#m.now <= this.deadline(id)) return 'Active'
    if (!this.isQuorumReached(id) || infavour <= against) return 'Defeated'
    if (eta === 0n) return 'Succeeded'
    if (this.#m.timelock.isPending(operation)) return 'Queued'
    return this.#m.timelock.isDone(operation) ? 'Executed' : 'Canceled'
  }

  propose(by: Address, calls: readonly Call[], description: string): void {
    const named = /#proposer=(0x[0-9a-fA-F]{40})$/.exec(description)?.[1]
    refuseIf(named !== undefined && named.toLowerCase() !== by, 'propose: for another proposer')
    refuseIf(this.#m.votes.votes.at(by, this.#m.now - 1n) < this.threshold, 'propose: too few votes')
    this.#add(by, calls, description, undefined)
  }

  /** The court needs no votes for its canonical call. @returns the proposal's id */
  proposeAppeal(dispute: DisputeId): bigint {
    const court = this.#m.contracts.DisputeCourt
    const description = `# Appeal of dispute ${dispute}\n\nFOR overturns the first ruling: KEEP and REMOVE change places, UNDECIDED becomes REMOVE. AGAINST lets it stand.\n\n#proposer=${court}`
    return this.#add(court, [{ name: 'DisputeCourt.executeAppeal', args: [dispute] }], description, dispute)
  }

  /** A whole ballot one way: 0 against, 1 for, 2 abstain. */
  castVote(by: Address, id: bigint, support: bigint): void {
    refuseIf(support > 2n, 'vote: no such support')
    const left = this.#votesLeft(by, id)
    this.#count(by, id, [support === 0n ? left : 0n, support === 1n ? left : 0n, support === 2n ? left : 0n])
  }

  castFractions(by: Address, id: bigint, against: bigint, infavour: bigint, abstain: bigint): void {
    refuseIf(against + infavour + abstain > this.#votesLeft(by, id), 'vote: more than one has')
    this.#count(by, id, [against, infavour, abstain])
  }

  queue(calls: readonly Call[], description: string): void {
    const id = proposalOf(calls, description, this.#m.contracts)
    refuseIf(this.state(id) !== 'Succeeded', 'governor: wrong state')
    const eta = this.#m.timelock.schedule(this.#m.contracts.AssayGovernor, calls, description)
    this.proposals.change(`${id}`, { eta })
  }

  execute(calls: readonly Call[], description: string): void {
    const id = proposalOf(calls, description, this.#m.contracts)
    refuseIf(this.state(id) !== 'Queued', 'governor: wrong state')
    this.proposals.change(`${id}`, { executed: true })
    this.#m.governing(calls, () => this.#m.timelock.execute(calls, description))
  }

  /** Only by its proposer, only before voting. */
  cancel(by: Address, calls: readonly Call[], description: string): void {
    const id = proposalOf(calls, description, this.#m.contracts)
    refuseIf(this.state(id) !== 'Pending' || this.proposals.of(`${id}`).proposer !== by, 'governor: cannot cancel')
    this.proposals.change(`${id}`, { canceled: true })
  }

  setNumerator(numerator: bigint): void {
    refuseIf(numerator < 4n || numerator > 30n, 'governor: quorum out of bounds')
    this.#numerators.push('all', this.#m.now, numerator)
  }

  #add(proposer: Address, calls: readonly Call[], description: string, dispute: DisputeId | undefined): bigint {
    const id = proposalOf(calls, description, this.#m.contracts)
    refuseIf(calls.length === 0, 'propose: nothing')
    refuseIf(this.proposals.has(`${id}`), 'propose: exists')
    const nothing = { extendedDeadline: 0n, eta: 0n, executed: false, canceled: false, against: 0n, infavour: 0n, abstain: 0n }
    const operation = operationOf(calls, description, this.#m.contracts)
    this.proposals.set(`${id}`, { ...nothing, proposer, calls, description, snapshot: this.#m.now + VOTING_DELAY, operation, dispute })
    return id
  }

  #votesLeft(by: Address, id: bigint): bigint {
    refuseIf(this.state(id) !== 'Active', 'governor: wrong state')
    const { snapshot, dispute } = this.proposals.of(`${id}`)
    const atSnapshot = this.#m.votes.votes.at(by, snapshot)
    const weight = dispute === undefined ? atSnapshot : least(atSnapshot, this.#m.votes.votes.at(by, this.#opening(dispute)))
    const left = weight - this.used.of(`${id}/${by}`)
    refuseIf(left <= 0n, 'vote: no votes left')
    if (weight < atSnapshot) this.#m.reached('a vote clamped')
    return left
  }

  #count(by: Address, id: bigint, [against, infavour, abstain]: [bigint, bigint, bigint]): void {
    const before = this.proposals.of(`${id}`)
    this.used.add(`${id}/${by}`, against + infavour + abstain)
    this.proposals.change(`${id}`, { against: before.against + against, infavour: before.infavour + infavour, abstain: before.abstain + abstain })
    if (before.extendedDeadline > 0n || !this.isQuorumReached(id)) return
    const extendedDeadline = this.#m.now + LATE_EXTENSION
    if (extendedDeadline > this.deadline(id)) this.#m.reached('a proposal extended')
    this.proposals.change(`${id}`, { extendedDeadline })
  }

  isQuorumReached(id: bigint): boolean {
    const { infavour, abstain, snapshot, dispute } = this.proposals.of(`${id}`)
    return infavour + abstain >= this.quorum(dispute === undefined ? snapshot : this.#opening(dispute))
  }

  #opening(dispute: DisputeId): bigint {
    return this.#m.court.disputes.of(dispute).openedAt - 1n
  }
}
