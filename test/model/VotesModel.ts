import type { Address } from '@assay/domain/ids'
import { NOBODY } from './absent.ts'
import type { Clock } from './Clock.ts'
import { Histories } from './Histories.ts'
import type { Journal } from './Journal.ts'

/** Units, delegates and votes, now and at every past second (§3). */
export class VotesModel {
  readonly units: Histories<Address, bigint>
  readonly total: Histories<'all', bigint>
  readonly delegates: Histories<Address, Address>
  readonly votes: Histories<Address, bigint>
  readonly #clock: Clock

  constructor(journal: Journal, clock: Clock) {
    this.#clock = clock
    this.units = new Histories(journal, 0n)
    this.total = new Histories<'all', bigint>(journal, 0n)
    this.delegates = new Histories(journal, NOBODY)
    this.votes = new Histories(journal, 0n)
  }

  /** The units of an account grow (or shrink), and with them the votes of its delegate. */
  change(account: Address, by: bigint): void {
    if (by === 0n) return
    this.units.push(account, this.#clock.now, this.units.latest(account) + by)
    this.total.push('all', this.#clock.now, this.total.latest('all') + by)
    this.#addVotes(this.delegates.latest(account), by)
  }

  delegate(account: Address, to: Address): void {
    const units = this.units.latest(account)
    this.#addVotes(this.delegates.latest(account), -units)
    this.delegates.push(account, this.#clock.now, to)
    this.#addVotes(to, units)
  }

  #addVotes(delegate: Address, by: bigint): void {
    if (delegate === NOBODY || by === 0n) return
    this.votes.push(delegate, this.#clock.now, this.votes.latest(delegate) + by)
  }
}
