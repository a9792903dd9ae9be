import { jurorKeyMessage, jurorKeyOf, voteSaltOf } from '@assay/domain/salt'
import { asAddress, commitmentOf, disputeIdOf, listingIdOf, type Address, type Bytes32, type DisputeId, type ListingId } from '@assay/domain/ids'
import type { Deployment } from '../deploy/Deployment.ts'
import { accountOf, actorNames, addressOf, type ActorName } from './actors.ts'

/** What the seed computes ids and votes from: all of it follows from the deployment. */
export interface SeedPlace {
  readonly contracts: Deployment['contracts']
  readonly listingId: (owner: ActorName, salt: Bytes32) => ListingId
  readonly disputeId: (versionId: Parameters<typeof disputeIdOf>[1], ordinal: number) => DisputeId
  /** What the juror's wallet makes again at any time, so that a visitor can open what the seed has sealed. */
  readonly vote: (juror: ActorName, disputeId: DisputeId, choice: 'KEEP' | 'REMOVE') => { readonly salt: Bytes32; readonly commitment: Bytes32 }
}

export async function seedPlace({ chainId, contracts }: Deployment): Promise<SeedPlace> {
  const court: Address = asAddress(contracts.DisputeCourt)
  const registry = asAddress(contracts.ListingRegistry)
  const keys = new Map<ActorName, Bytes32>()
  for (const name of actorNames) keys.set(name, jurorKeyOf(await accountOf(name).signTypedData(jurorKeyMessage(chainId, court))))
  return {
    contracts,
    listingId: (owner, salt) => listingIdOf(chainId, registry, addressOf(owner), salt),
    disputeId: (versionId, ordinal) => disputeIdOf(court, versionId, ordinal),
    vote(juror, disputeId, choice) {
      const salt = voteSaltOf(keys.get(juror)!, disputeId)
      return { salt, commitment: commitmentOf({ chainId, court, disputeId, voter: addressOf(juror), choice, salt }) }
    },
  }
}
