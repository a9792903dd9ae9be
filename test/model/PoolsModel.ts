import type { Address, VersionId } from '@assay/domain/ids'
import { Amounts } from './Amounts.ts'
import { INDEX, least, share, shareUp } from './integers.ts'
import type { Model } from './Model.ts'
import { refuseIf } from './refuseIf.ts'
import { Table } from './Table.ts'

const MAX_POSITIONS = 32

interface Pool {
  readonly total: bigint
  readonly active: bigint
  readonly slashed: boolean
  readonly slashBps: bigint
  readonly slashAmount: bigint
  readonly collected: bigint
  readonly acc: bigint
  readonly rewards: bigint
}

interface Position {
  readonly account: Address
  readonly version: VersionId
  readonly vouched: bigint
  readonly releasing: bigint
  /** The pool's `acc` at the last harvest. */
  readonly index: bigint
}

const EMPTY_POOL: Pool = { total: 0n, active: 0n, slashed: false, slashBps: 0n, slashAmount: 0n, collected: 0n, acc: 0n, rewards: 0n }
const EMPTY_POSITION = { vouched: 0n, releasing: 0n, index: 0n } as Position

/** What backs each version: positions, their rewards and their slashing (§5). */
export class PoolsModel {
  readonly pools: Table<VersionId, Pool>
  readonly positions: Table<`${Address}/${VersionId}`, Position>
  readonly claimable: Amounts<Address>
  readonly #m: Model

  constructor(model: Model) {
    this.#m = model
    this.pools = new Table(model.journal, EMPTY_POOL)
    this.positions = new Table<`${Address}/${VersionId}`, Position>(model.journal, EMPTY_POSITION)
    this.claimable = new Amounts(model.journal)
  }

  position(account: Address, version: VersionId): Position {
    return this.positions.of(`${account}/${version}`)
  }

  recorded(account: Address, version: VersionId): bigint {
    const { vouched, releasing } = this.position(account, version)
    return vouched + releasing
  }

  positionsOf(account: Address): Position[] {
    return this.positions.rows().filter((position) => position.account === account && position.vouched + position.releasing > 0n)
  }

  pendingReward(account: Address, version: VersionId): bigint {
    const { vouched, index } = this.position(account, version)
    return (vouched * (this.pools.of(version).acc - index)) / INDEX
  }

  /** What slashed pools will take from an account at its next sync. */
  pendingLoss(account: Address): bigint {
    return this.#slashedPositions(account).reduce((sum, position) => sum + this.#lossOf(position), 0n)
  }

  vouch(account: Address, version: VersionId, amount: bigint): void {
    const pool = this.pools.of(version)
    refuseIf(pool.slashed, 'vouch: pool is slashed')
    refuseIf(pool.total + amount > share(this.#m.votes.total.latest('all'), this.#m.parameters.current.vouchCapBps), 'vouch: above the cap')
    refuseIf(this.recorded(account, version) === 0n && this.positionsOf(account).length >= MAX_POSITIONS, 'vouch: too many positions')
    this.harvest(account, version)
    this.#changePosition(account, version, amount, 0n)
    this.pools.change(version, { total: pool.total + amount, active: pool.active + amount })
  }

  /** Moves a part of a position from vouched to releasing. */
  release(account: Address, version: VersionId, amount: bigint): void {
    refuseIf(this.position(account, version).vouched < amount, 'release: more than is vouched')
    this.harvest(account, version)
    this.#changePosition(account, version, -amount, amount)
    this.pools.change(version, { active: this.pools.of(version).active - amount })
  }

  /** A released part leaves for good. */
  leave(account: Address, version: VersionId, amount: bigint): void {
    this.harvest(account, version)
    this.#changePosition(account, version, 0n, -amount)
    this.pools.change(version, { total: this.pools.of(version).total - amount })
    this.#burnWhatNobodyOwns(version)
  }

  harvest(account: Address, version: VersionId): void {
    const earned = this.pendingReward(account, version)
    const { acc, rewards } = this.pools.of(version)
    if (this.positions.has(`${account}/${version}`)) this.positions.change(`${account}/${version}`, { index: acc })
    if (earned === 0n) return
    this.pools.change(version, { rewards: rewards - earned })
    this.claimable.add(account, earned)
  }

  /** Tokens that came into Staking's custody for the backers of a version. */
  reward(version: VersionId, amount: bigint): void {
    const { acc, active, rewards } = this.pools.of(version)
    this.pools.change(version, { acc: acc + (amount * INDEX) / active, rewards: rewards + amount })
  }

  slash(version: VersionId, slashBps: bigint, bountyBps: bigint, bountyCap: bigint, bountyTo: Address): void {
    const { total } = this.pools.of(version)
    if (total === 0n) return
    const slashAmount = share(total, slashBps)
    const bounty = least(share(slashAmount, bountyBps), bountyCap)
    this.pools.change(version, { slashed: true, slashBps, slashAmount })
    this.#m.reached('a pool slashed')
    if (bounty > 0n) this.#m.reached('a bounty paid')
    this.claimable.add(bountyTo, bounty)
    this.#m.token.burn(this.#m.contracts.Staking, slashAmount - bounty)
  }

  /** Settles every slashed pool of an account: the loss is gone, the rest is free again. */
  sync(account: Address): void {
    for (const position of this.#slashedPositions(account)) this.#settle(position)
  }

  #settle(position: Position): void {
    const { account, version, vouched, releasing } = position
    this.harvest(account, version)
    const loss = this.#lossOf(position)
    const pool = this.pools.of(version)
    this.#changePosition(account, version, -vouched, -releasing)
    this.pools.change(version, { total: pool.total - vouched - releasing, active: pool.active - vouched, collected: pool.collected + loss })
    this.#m.staking.voidTickets(account, version)
    this.#m.reached('a slashed position settled')
    this.#m.staking.free.add(account, vouched + releasing - loss)
    this.#m.votes.change(account, -loss)
    this.#burnWhatNobodyOwns(version)
  }

  #burnWhatNobodyOwns(version: VersionId): void {
    const { total, slashed, collected, slashAmount, rewards } = this.pools.of(version)
    if (total > 0n) return
    this.pools.change(version, { rewards: 0n })
    if (slashed) this.#m.reached('a slashed pool emptied')
    if (rewards > 0n) this.#m.reached('rewards without owner burned')
    this.#m.token.burn(this.#m.contracts.Staking, rewards + (slashed ? collected - slashAmount : 0n))
  }

  #changePosition(account: Address, version: VersionId, vouched: bigint, releasing: bigint): void {
    const before = this.position(account, version)
    this.positions.set(`${account}/${version}`, {
      account,
      version,
      vouched: before.vouched + vouched,
      releasing: before.releasing + releasing,
      index: this.pools.of(version).acc,
    })
  }

  #slashedPositions(account: Address): Position[] {
    return this.positionsOf(account).filter(({ version }) => this.pools.of(version).slashed)
  }

  #lossOf({ version, vouched, releasing }: Position): bigint {
    return shareUp(vouched + releasing, this.pools.of(version).slashBps)
  }
}
