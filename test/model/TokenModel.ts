import type { Address } from '@assay/domain/ids'
import { NOBODY } from './absent.ts'
import { Amounts } from './Amounts.ts'
import type { Genesis } from './Genesis.ts'
import { UNLIMITED } from './integers.ts'
import type { Journal } from './Journal.ts'
import { refuseIf } from './refuseIf.ts'

/** The ERC-20: a fixed supply that only burns. */
export class TokenModel {
  readonly balances: Amounts<Address>
  /** What each received by plain transfer: it belongs to nobody where it is a custodian. */
  readonly donations: Amounts<Address>
  readonly initialSupply: bigint
  readonly #allowances: Amounts<`${Address}/${Address}`>
  readonly #burned: Amounts<'all'>

  constructor(journal: Journal, genesis: Genesis) {
    this.balances = new Amounts(journal)
    this.donations = new Amounts(journal)
    this.#allowances = new Amounts(journal)
    this.#burned = new Amounts(journal)
    for (const { to, amount } of genesis.balances) this.balances.add(to, amount)
    this.initialSupply = this.balances.sum()
  }

  get burned(): bigint {
    return this.#burned.of('all')
  }

  get supply(): bigint {
    return this.initialSupply - this.burned
  }

  allowance(owner: Address, spender: Address): bigint {
    return this.#allowances.of(`${owner}/${spender}`)
  }

  approve(owner: Address, spender: Address, amount: bigint): void {
    refuseIf(spender === NOBODY, 'token: approves nobody')
    this.#allowances.set(`${owner}/${spender}`, amount)
  }

  transfer(from: Address, to: Address, amount: bigint): void {
    refuseIf(to === NOBODY, 'token: to nobody')
    refuseIf(this.balances.of(from) < amount, 'token: balance too low')
    this.balances.add(from, -amount)
    this.balances.add(to, amount)
  }

  /** A holder's own transfer, as opposed to what the protocol moves. */
  donate(from: Address, to: Address, amount: bigint): void {
    this.transfer(from, to, amount)
    this.donations.add(to, amount)
  }

  burn(from: Address, amount: bigint): void {
    refuseIf(this.balances.of(from) < amount, 'token: balance too low')
    this.balances.add(from, -amount)
    this.#burned.add('all', amount)
  }

  /** `spender` takes what its owner allowed it. */
  pull(owner: Address, spender: Address, amount: bigint): void {
    const allowed = this.allowance(owner, spender)
    refuseIf(allowed < amount, 'token: allowance too low')
    if (allowed !== UNLIMITED) this.#allowances.add(`${owner}/${spender}`, -amount)
    this.transfer(owner, spender, amount)
  }
}
