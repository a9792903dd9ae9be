import { asAddress, contentHashOf, listingIdOf, versionIdOf, type ListingId, type VersionId } from '@assay/domain/ids'
import type { Deployment } from '../deploy/Deployment.ts'
import type { SubmittableCard } from '../import/SubmittableCard.ts'
import { addressOf } from './actors.ts'

/** A seed card's place on the chain: its ids follow from its content. */
export interface SeedListing {
  /** The card's name. */
  name: string
  listingId: ListingId
  /** Of its first version. */
  versionId: VersionId
}

export function seedListing({ name, salt, bytes }: SubmittableCard, { chainId, contracts }: Deployment): SeedListing {
  const listingId = listingIdOf(chainId, asAddress(contracts.ListingRegistry), addressOf('Importer'), salt)
  return { name, listingId, versionId: versionIdOf(listingId, 0, contentHashOf(bytes)) }
}
