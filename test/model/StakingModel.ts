import type { Address, VersionId } from '@assay/domain/ids'
import { NO_VERSION, NOBODY } from './absent.ts'
import { Amounts } from './Amounts.ts'
import type { Model } from './Model.ts'
import { refuseIf } from './refuseIf.ts'
import { Table } from './Table.ts'

interface ReleaseTicket {
  readonly account: Address
  readonly version: VersionId
  /** 0 once completed or void. */
  readonly amount: bigint
  readonly readyAt: bigint
}

interface UnbondTicket {
  readonly account: Address
  /** 0 once paid. */
  readonly amount: bigint
  readonly readyAt: bigint
}

/** What is left of a ticket that was paid or completed. */
const SPENT = { account: NOBODY, version: NO_VERSION, amount: 0n, readyAt: 0n }

type TicketKey = `${bigint}`

/** An account's own stake: free, leaving, locked as bonds, or vouching by way of the pools (§5). */
export class StakingModel {
  readonly free: Amounts<Address>
  readonly releaseTickets: Table<TicketKey, ReleaseTicket>
  readonly unbondTickets: Table<TicketKey, UnbondTicket>
  readonly #bonded: Amounts<'all'>
  readonly #m: Model

  constructor(model: Model) {
    this.#m = model
    this.free = new Amounts(model.journal)
    this.releaseTickets = new Table<TicketKey, ReleaseTicket>(model.journal, {} as ReleaseTicket)
    this.unbondTickets = new Table<TicketKey, UnbondTicket>(model.journal, {} as UnbondTicket)
    this.#bonded = new Amounts(model.journal)
  }

  get bonded(): bigint {
    return this.#bonded.of('all')
  }

  effective(account: Address): bigint {
    return this.#m.votes.units.latest(account) - this.#m.pools.pendingLoss(account)
  }

  stake(by: Address, amount: bigint): void {
    refuseIf(amount === 0n, 'zero amount')
    refuseIf(by === this.#m.contracts.AssayTimelock, 'stake: the timelock cannot')
    this.#m.pools.sync(by)
    if (this.#m.votes.delegates.latest(by) === NOBODY) this.#m.votes.delegate(by, by)
    this.#m.token.pull(by, this.#m.contracts.Staking, amount)
    this.#addFree(by, amount)
  }

  requestUnbond(by: Address, amount: bigint): void {
    refuseIf(amount === 0n, 'zero amount')
    this.#m.pools.sync(by)
    this.#takeFree(by, amount)
    const readyAt = this.#m.now + this.#m.parameters.current.unbonding
    this.unbondTickets.set(nextKey(this.unbondTickets), { account: by, amount, readyAt })
  }

  withdraw(by: Address, id: bigint): void {
    const ticket = this.unbondTickets.of(`${id}`)
    refuseIf(ticket.account !== by, 'withdraw: not the owner')
    this.#m.pools.sync(by)
    refuseIf(ticket.amount === 0n, 'withdraw: paid already')
    refuseIf(this.#m.now < ticket.readyAt, 'withdraw: not ready')
    this.unbondTickets.set(`${id}`, SPENT)
    this.#m.token.transfer(this.#m.contracts.Staking, by, ticket.amount)
  }

  vouch(by: Address, version: VersionId, amount: bigint): void {
    refuseIf(amount === 0n, 'zero amount')
    refuseIf(!this.#m.registry.isVouchable(version), 'vouch: not open for it')
    this.#m.pools.sync(by)
    refuseIf(this.free.of(by) < amount, 'staking: too little free')
    this.#m.pools.vouch(by, version, amount)
    this.free.add(by, -amount)
  }

  startRelease(by: Address, version: VersionId, amount: bigint): void {
    refuseIf(amount === 0n, 'zero amount')
    this.#m.pools.sync(by)
    this.#m.pools.release(by, version, amount)
    const readyAt = this.#m.now + this.#m.parameters.current.releaseDelay
    this.releaseTickets.set(nextKey(this.releaseTickets), { account: by, version, amount, readyAt })
  }

  completeRelease(id: bigint): void {
    refuseIf(!this.releaseTickets.has(`${id}`), 'release: no such ticket')
    this.#m.pools.sync(this.releaseTickets.of(`${id}`).account)
    const { account, version, amount, readyAt } = this.releaseTickets.of(`${id}`)
    refuseIf(amount === 0n, 'release: void or completed')

    const openedAt = this.#m.court.openDisputeOpenedAt(version)
    if (openedAt !== undefined) refuseIf(readyAt > openedAt, 'release: disputed before it was ready')
    else refuseIf(this.#m.now < readyAt && !this.#m.registry.isOver(version), 'release: not ready')

    if (openedAt !== undefined) this.#m.reached('a release completed during a dispute')
    if (this.#m.now < readyAt) this.#m.reached('a release completed before its time')
    this.releaseTickets.set(`${id}`, SPENT)
    this.#m.pools.leave(account, version, amount)
    this.free.add(account, amount)
  }

  voidTickets(account: Address, version: VersionId): void {
    for (const [id, ticket] of this.releaseTickets.entries()) {
      if (ticket.account === account && ticket.version === version) this.releaseTickets.change(id, { amount: 0n })
    }
  }

  fund(by: Address, version: VersionId, amount: bigint, maxActive: bigint): void {
    refuseIf(amount === 0n, 'zero amount')
    refuseIf(!this.#m.registry.isLive(version), 'fund: neither pending nor active')
    const { active } = this.#m.pools.pools.of(version)
    refuseIf(active === 0n, 'fund: nobody to reward')
    refuseIf(active > maxActive, 'fund: more active than agreed')
    this.#m.token.pull(by, this.#m.contracts.Staking, amount)
    this.#m.pools.reward(version, amount)
  }

  harvest(account: Address, version: VersionId): void {
    this.#m.pools.sync(account)
    this.#m.pools.harvest(account, version)
  }

  delegate(by: Address, to: Address): void {
    this.#m.pools.sync(by)
    this.#m.votes.delegate(by, to)
  }

  claim(by: Address): void {
    this.#m.pools.sync(by)
    const amount = this.#m.pools.claimable.of(by)
    refuseIf(amount === 0n, 'claim: nothing')
    this.#m.pools.claimable.set(by, 0n)
    this.#m.token.transfer(this.#m.contracts.Staking, by, amount)
  }

  lockBond(account: Address, amount: bigint): void {
    this.#m.pools.sync(account)
    this.#takeFree(account, amount)
    this.#bonded.add('all', amount)
  }

  returnBond(account: Address, amount: bigint): void {
    this.#m.pools.sync(account)
    this.#bonded.add('all', -amount)
    this.#addFree(account, amount)
  }

  burnBonds(amount: bigint): void {
    this.#bonded.add('all', -amount)
    this.#m.token.burn(this.#m.contracts.Staking, amount)
  }

  #addFree(account: Address, amount: bigint): void {
    this.free.add(account, amount)
    this.#m.votes.change(account, amount)
  }

  #takeFree(account: Address, amount: bigint): void {
    refuseIf(this.free.of(account) < amount, 'staking: too little free')
    this.free.add(account, -amount)
    this.#m.votes.change(account, -amount)
  }
}

/** Tickets count from 1. */
function nextKey(tickets: Table<TicketKey, unknown>): TicketKey {
  return `${BigInt(tickets.keys().length) + 1n}`
}
