import type { Choice } from '@assay/domain/enums'
import { asBytes32, type Address, type Bytes32, type DisputeId } from '@assay/domain/ids'

export interface SealedVote {
  choice: Exclude<Choice, 'NONE'>
  salt: Bytes32
  commitment: Bytes32
}

/**
 * What this browser remembers of a juror: the key that gives every salt, and what was sealed. Losing it loses nothing:
 * the wallet's signature gives the key again, and the choice is found by trying both against the chain.
 */
export class JurorVault {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>
  readonly #prefix: string

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>, chainId: number, court: Address) {
    this.#storage = storage
    this.#prefix = `assay.juror.${chainId}.${court}`
  }

  key(juror: Address): Bytes32 | null {
    try {
      const stored = this.#storage.getItem(`${this.#prefix}.${juror}`)
      return stored === null ? null : asBytes32(stored)
    } catch {
      return null // damaged or forbidden storage is as good as an empty one: the wallet recovers the key
    }
  }

  keepKey(juror: Address, key: Bytes32): void {
    this.#keep(`${this.#prefix}.${juror}`, key)
  }

  vote(juror: Address, dispute: DisputeId): SealedVote | null {
    try {
      const stored = this.#storage.getItem(`${this.#prefix}.${juror}.${dispute}`)
      return stored === null ? null : (JSON.parse(stored) as SealedVote)
    } catch {
      return null
    }
  }

  keepVote(juror: Address, dispute: DisputeId, vote: SealedVote): void {
    this.#keep(`${this.#prefix}.${juror}.${dispute}`, JSON.stringify(vote))
  }

  #keep(key: string, value: string): void {
    try {
      this.#storage.setItem(key, value)
    } catch {
      // Full or forbidden storage must not stop a vote; the key can be signed again.
    }
  }
}
