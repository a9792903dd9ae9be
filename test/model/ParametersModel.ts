import type { Address } from '@assay/domain/ids'
import { defaultParameters } from './defaultParameters.ts'
import type { Genesis } from './Genesis.ts'
import type { Journal } from './Journal.ts'
import type { ParameterSet } from './ParameterSet.ts'
import { parameterRules } from './parameterRules.ts'
import { refuseIf } from './refuseIf.ts'
import { Table } from './Table.ts'

/** Numbered sets within constant bounds (§8). */
export class ParametersModel {
  readonly #sets: Table<`${bigint}`, ParameterSet>
  readonly #genesis: Genesis

  constructor(journal: Journal, genesis: Genesis) {
    this.#sets = new Table<`${bigint}`, ParameterSet>(journal, defaultParameters)
    this.#genesis = genesis
    this.#sets.set('1', defaultParameters)
  }

  get currentId(): bigint {
    return BigInt(this.#sets.keys().length)
  }

  get current(): ParameterSet {
    return this.of(this.currentId)
  }

  of(id: bigint): ParameterSet {
    return this.#sets.of(`${id}`)
  }

  /** Bounds and cross rules. @throws Refused */
  check(next: ParameterSet): void {
    for (const [name, { min, max }] of Object.entries(parameterRules)) {
      const value = next[name as keyof ParameterSet]
      refuseIf(value < min || value > max, 'parameters: out of bounds')
    }
    refuseIf(next.voterBps + next.burnBps < 4000n, 'parameters: shares')
    refuseIf(next.voterBps + next.voucherBps + next.burnBps > 9000n, 'parameters: shares')
    refuseIf(next.quorumBps * next.bondBps * next.incoherentBps < 10n ** 9n, 'parameters: too weak')
  }

  setParameters(by: Address, next: ParameterSet): void {
    refuseIf(by !== this.#genesis.contracts.AssayTimelock, 'parameters: only the timelock')
    this.check(next)
    this.#sets.set(`${this.currentId + 1n}`, next)
  }
}
