import type { Address, Bytes32 } from '@assay/domain/ids'
import { NOBODY } from './absent.ts'
import type { Call } from './Call.ts'
import { DAY } from './integers.ts'
import type { Model } from './Model.ts'
import { operationOf } from './operationOf.ts'
import { refuseIf } from './refuseIf.ts'
import { roles } from './roles.ts'
import { Table } from './Table.ts'

const DELAY = 2n * DAY
/** What OpenZeppelin keeps as the timestamp of an executed operation. */
const DONE = 1n

/** OpenZeppelin's TimelockController: the Governor proposes, anyone executes, Governor and guardian cancel. */
export class TimelockModel {
  /** When an operation may be executed; 1 once it was, 0 while unknown. */
  readonly timestamps: Table<Bytes32, bigint>
  readonly holders: Table<`${Bytes32}/${Address}`, boolean>
  readonly #m: Model

  constructor(model: Model) {
    this.#m = model
    this.timestamps = new Table<Bytes32, bigint>(model.journal, 0n)
    this.holders = new Table<`${Bytes32}/${Address}`, boolean>(model.journal, false)
    const { AssayTimelock, AssayGovernor, ExpiringGuardian } = model.contracts
    this.holders.set(`${roles.admin}/${AssayTimelock}`, true)
    this.holders.set(`${roles.proposer}/${AssayGovernor}`, true)
    this.holders.set(`${roles.canceller}/${AssayGovernor}`, true)
    this.holders.set(`${roles.canceller}/${ExpiringGuardian}`, true)
    this.holders.set(`${roles.executor}/${NOBODY}`, true)
  }

  isPending(id: Bytes32): boolean {
    return this.timestamps.of(id) > DONE
  }

  isDone(id: Bytes32): boolean {
    return this.timestamps.of(id) === DONE
  }

  /** @returns when it may be executed */
  schedule(by: Address, calls: readonly Call[], description: string): bigint {
    this.#onlyRole(by, roles.proposer)
    const id = operationOf(calls, description, this.#m.contracts)
    refuseIf(this.timestamps.of(id) !== 0n, 'timelock: scheduled already')
    this.timestamps.set(id, this.#m.now + DELAY)
    return this.#m.now + DELAY
  }

  cancel(by: Address, id: Bytes32): void {
    this.#onlyRole(by, roles.canceller)
    refuseIf(!this.isPending(id), 'timelock: not pending')
    this.timestamps.set(id, 0n)
  }

  execute(calls: readonly Call[], description: string): void {
    const id = operationOf(calls, description, this.#m.contracts)
    const readyAt = this.timestamps.of(id)
    refuseIf(readyAt <= DONE || this.#m.now < readyAt, 'timelock: not ready')
    for (const call of calls) this.#m.perform(this.#m.contracts.AssayTimelock, call)
    // A batch that led to its own execution fails as a whole.
    refuseIf(this.timestamps.of(id) !== readyAt, 'timelock: not ready')
    this.timestamps.set(id, DONE)
  }

  changeRole(by: Address, role: Bytes32, account: Address, holds: boolean): void {
    this.#onlyRole(by, roles.admin)
    this.holders.set(`${role}/${account}`, holds)
  }

  /** Gives up one's own role; nothing happens to who holds none. */
  renounce(by: Address, role: Bytes32): void {
    this.holders.set(`${role}/${by}`, false)
  }

  #onlyRole(by: Address, role: Bytes32): void {
    refuseIf(!this.holders.of(`${role}/${by}`), 'timelock: role missing')
  }
}
