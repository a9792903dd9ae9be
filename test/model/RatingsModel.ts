import type { Address, ListingId } from '@assay/domain/ids'
import { DAY, TOKEN } from './integers.ts'
import type { Model } from './Model.ts'
import { refuseIf } from './refuseIf.ts'
import { Table } from './Table.ts'

const MIN_STAKE = 100n * TOKEN
const MAX_URI_BYTES = 512

interface Rating {
  readonly score: bigint
  readonly ratedAt: bigint
}

/** The last score of each rater (§10). */
export class RatingsModel {
  readonly ratings: Table<`${Address}/${ListingId}`, Rating>
  readonly #m: Model

  constructor(model: Model) {
    this.#m = model
    this.ratings = new Table<`${Address}/${ListingId}`, Rating>(model.journal, { score: 0n, ratedAt: 0n })
  }

  rate(by: Address, id: ListingId, score: bigint, uri: string): void {
    const listing = this.#m.registry.listings.of(id)
    refuseIf(score < 1n || score > 5n, 'rate: score')
    refuseIf(this.#m.registry.versions.of(listing.currentVersion).status !== 'ACTIVE', 'rate: no active version')
    refuseIf(by === listing.owner, 'rate: own listing')
    refuseIf(this.#m.staking.effective(by) < MIN_STAKE, 'rate: too little stake')
    const before = this.ratings.of(`${by}/${id}`)
    refuseIf(before.ratedAt !== 0n && this.#m.now < before.ratedAt + DAY, 'rate: too soon')
    refuseIf(new TextEncoder().encode(uri).length > MAX_URI_BYTES, 'uri too long')
    this.ratings.set(`${by}/${id}`, { score, ratedAt: this.#m.now })
  }
}
