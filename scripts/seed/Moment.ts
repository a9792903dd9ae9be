import type { StoreDocument } from '../import/postDocument.ts'
import type { SeedChain } from './SeedChain.ts'
import type { SeedListing } from './SeedListing.ts'

export interface SeedWorld {
  chain: SeedChain
  store: StoreDocument
  /** The listings of the seed cards, in their order. */
  listings: readonly SeedListing[]
}

/** Something that happened in the demo's past. */
export interface Moment {
  /** Seconds before the end of the seed. */
  before: number
  act: (world: SeedWorld) => Promise<void>
}
