import type { Address } from '@assay/domain/ids'
import type { Call } from './Call.ts'
import { DAY } from './integers.ts'
import type { Model } from './Model.ts'
import { operationOf } from './operationOf.ts'
import { refuseIf } from './refuseIf.ts'
import { roles } from './roles.ts'

const LIFETIME = 365n * DAY

/** A veto until a date (§9). */
export class GuardianModel {
  readonly #m: Model

  constructor(model: Model) {
    this.#m = model
  }

  get expiresAt(): bigint {
    return this.#m.genesis.guardianDeployedAt + LIFETIME
  }

  cancel(by: Address, calls: readonly Call[], description: string): void {
    refuseIf(by !== this.#m.genesis.guardianHolder, 'guardian: only its holder')
    refuseIf(this.#m.now >= this.expiresAt, 'guardian: expired')
    refuseIf(this.#isProtected(calls), 'guardian: protected')
    this.#m.timelock.cancel(this.#m.contracts.ExpiringGuardian, operationOf(calls, description, this.#m.contracts))
  }

  renounceIfExpired(): void {
    refuseIf(this.#m.now < this.expiresAt, 'guardian: not expired')
    this.#m.timelock.renounce(this.#m.contracts.ExpiringGuardian, roles.canceller)
  }

  #isProtected([only, ...others]: readonly Call[]): boolean {
    if (only === undefined || others.length > 0) return false
    if (only.name === 'DisputeCourt.executeAppeal') return true
    return only.name === 'AssayTimelock.revokeRole' && only.args[0] === roles.canceller && only.args[1] !== this.#m.contracts.AssayGovernor
  }
}
