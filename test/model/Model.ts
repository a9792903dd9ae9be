import type { Call } from './Call.ts'
import type { Address } from '@assay/domain/ids'
import { Amounts } from './Amounts.ts'
import { callRules } from './callRules.ts'
import type { Clock } from './Clock.ts'
import type { Contracts } from './Contracts.ts'
import { CourtModel } from './CourtModel.ts'
import type { Genesis } from './Genesis.ts'
import { GovernorModel } from './GovernorModel.ts'
import { GuardianModel } from './GuardianModel.ts'
import { Journal } from './Journal.ts'
import { JuryModel } from './JuryModel.ts'
import type { Milestone } from './Milestone.ts'
import { ParametersModel } from './ParametersModel.ts'
import { PoolsModel } from './PoolsModel.ts'
import { RatingsModel } from './RatingsModel.ts'
import { Refused } from './Refused.ts'
import { RegistryModel } from './RegistryModel.ts'
import { RulingsModel } from './RulingsModel.ts'
import { SettlementModel } from './SettlementModel.ts'
import { StakingModel } from './StakingModel.ts'
import { TimelockModel } from './TimelockModel.ts'
import { TokenModel } from './TokenModel.ts'
import { VotesModel } from './VotesModel.ts'

/**
 * The protocol as PROTOCOL.md says it, in memory: a second opinion that knows no Solidity. A call is accepted and changes
 * something, or is refused and changes nothing.
 */
export class Model implements Clock {
  now: bigint
  readonly genesis: Genesis
  readonly contracts: Contracts
  readonly journal = new Journal()
  /** How often each turn was taken. */
  readonly milestones = new Amounts<Milestone>(this.journal)
  readonly token: TokenModel
  readonly parameters: ParametersModel
  readonly votes: VotesModel
  readonly pools: PoolsModel
  readonly staking: StakingModel
  readonly registry: RegistryModel
  readonly rulings: RulingsModel
  readonly court: CourtModel
  readonly jury: JuryModel
  readonly settlement: SettlementModel
  readonly ratings: RatingsModel
  readonly governor: GovernorModel
  readonly timelock: TimelockModel
  readonly guardian: GuardianModel
  /** Shares of the token supply at deployment that never change. */
  readonly floors: { readonly challenge: bigint; readonly courtQuorum: bigint; readonly governorQuorum: bigint; readonly proposalThreshold: bigint }
  /** The Governor's own calls in the proposal that it executes just now. */
  #governing: readonly Call[] = []

  constructor(genesis: Genesis) {
    this.genesis = genesis
    this.contracts = genesis.contracts
    this.now = genesis.guardianDeployedAt
    this.token = new TokenModel(this.journal, genesis)
    this.parameters = new ParametersModel(this.journal, genesis)
    this.votes = new VotesModel(this.journal, this)
    this.pools = new PoolsModel(this)
    this.staking = new StakingModel(this)
    this.registry = new RegistryModel(this)
    this.rulings = new RulingsModel(this)
    this.court = new CourtModel(this)
    this.jury = new JuryModel(this)
    this.settlement = new SettlementModel(this)
    this.ratings = new RatingsModel(this)
    this.governor = new GovernorModel(this)
    this.timelock = new TimelockModel(this)
    this.guardian = new GuardianModel(this)
    const supply = this.token.initialSupply
    this.floors = { challenge: (supply * 8n) / 100n, courtQuorum: supply / 100n, governorQuorum: (supply * 4n) / 100n, proposalThreshold: supply / 2000n }
    this.journal.commit()
  }

  /** Tries a call. @returns why it is refused; undefined when it is accepted */
  try(by: Address, call: Call): string | undefined {
    try {
      this.perform(by, call)
      this.journal.commit()
      return undefined
    } catch (error) {
      this.journal.rollback()
      if (error instanceof Refused) return error.kind
      throw error
    }
  }

  /** Whether a call would be accepted now; nothing changes. */
  accepts(by: Address, call: Call): boolean {
    try {
      this.perform(by, call)
      return true
    } catch (error) {
      if (error instanceof Refused) return false
      throw error
    } finally {
      this.journal.rollback()
    }
  }

  /** A call inside a call. @throws Refused */
  perform(by: Address, call: Call): void {
    const rule = callRules[call.name] as (model: Model, by: Address, ...args: readonly unknown[]) => void
    rule(this, by, ...call.args)
  }

  reached(milestone: Milestone): void {
    this.milestones.add(milestone, 1n)
  }

  /** While the Governor executes, its own setters are open to exactly these calls. */
  governing(calls: readonly Call[], execute: () => void): void {
    this.#governing = calls
    try {
      execute()
    } finally {
      this.#governing = []
    }
  }

  get isGoverning(): boolean {
    return this.#governing.length > 0
  }
}
