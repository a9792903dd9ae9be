import type { Ruling } from '@assay/domain/enums'
import type { ListingId, VersionId } from '@assay/domain/ids'
import { NO_DISPUTE, NO_VERSION } from './absent.ts'
import { DAY } from './integers.ts'
import type { Model } from './Model.ts'

const MAX_EXIT_EXTENSIONS = 2n

/** What a final ruling does to version and listing (§7). */
export class RulingsModel {
  readonly #m: Model

  constructor(model: Model) {
    this.#m = model
  }

  /** Applies a final ruling; `returned` of the owner's stake came back. */
  apply(version: VersionId, ruling: Ruling, returned: bigint): void {
    const id = this.#m.registry.versions.of(version).listing
    this.#m.registry.listings.change(id, { openDispute: NO_DISPUTE, deposit: this.#m.registry.listings.of(id).deposit + returned })
    if (ruling === 'REMOVE') this.#remove(id, version)
    else if (this.#m.registry.versions.of(version).status === 'PENDING') this.#keepPending(id, version, ruling)
    this.#postpone(id, version)
  }

  #keepPending(id: ListingId, version: VersionId, ruling: Ruling): void {
    const { undecided, parametersId } = this.#m.registry.versions.of(version)
    this.#m.reached(ruling === 'KEEP' ? 'a pending version kept' : undecided === 0n ? 'a pending version undecided once' : 'a pending version undecided twice')
    if (ruling === 'KEEP' || undecided === 1n) return this.#m.registry.replaceCurrent(id)
    this.#m.registry.versions.change(version, { undecided: undecided + 1n, pendingEndsAt: this.#m.now + this.#m.parameters.of(parametersId).applyPeriod })
  }

  #remove(id: ListingId, version: VersionId): void {
    const { status, pendingVersion } = this.#m.registry.listings.of(id)
    const wasPending = pendingVersion === version
    if (pendingVersion !== NO_VERSION) this.#m.registry.endPending(id, 'REJECTED')
    if (!wasPending) this.#m.registry.versions.change(version, { status: 'REVOKED' })
    if (wasPending && status === 'LISTED') return this.#m.reached('a pending version removed alone')
    this.#m.reached('a listing removed')
    this.#m.registry.payOut(id, 'REMOVED')
  }

  /** After a settlement nobody is surprised: exit and sibling version wait a day at least. */
  #postpone(id: ListingId, disputed: VersionId): void {
    const { status, exitReadyAt, exitExtensions, pendingVersion } = this.#m.registry.listings.of(id)
    const earliest = this.#m.now + DAY
    if (status === 'EXITING' && exitReadyAt < earliest && exitExtensions < MAX_EXIT_EXTENSIONS) {
      this.#m.registry.listings.change(id, { exitReadyAt: earliest, exitExtensions: exitExtensions + 1n })
      this.#m.reached(exitExtensions === 0n ? 'an exit postponed' : 'an exit postponed for the last time')
    }
    if (pendingVersion !== NO_VERSION && pendingVersion !== disputed && this.#m.registry.versions.of(pendingVersion).pendingEndsAt < earliest) {
      this.#m.registry.versions.change(pendingVersion, { pendingEndsAt: earliest })
      this.#m.reached('a sibling postponed')
    }
  }
}
