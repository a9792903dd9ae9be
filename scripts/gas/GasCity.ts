import { contentHashOf, disputeIdOf, listingIdOf, versionIdOf, type Bytes32, type DisputeId, type ListingId, type VersionId } from '@assay/domain/ids'
import { keccak256, stringToBytes, type Hex } from 'viem'
import { EMBEDDED_CHAIN_ID } from '../deploy/deploymentFile.ts'
import { days } from '../seed/days.ts'
import { tokens } from '../seed/tokens.ts'
import { ACTOR } from './actors.ts'
import type { GasWorld, Sent } from './GasWorld.ts'
import { URI } from './uri.ts'

/** One listing of the publisher with its first version. */
export interface GasListing {
  readonly listingId: ListingId
  readonly versionId: VersionId
}

/** The acts that several chapters need before they come to what they measure. */
export class GasCity {
  readonly world: GasWorld
  #listings = 0

  constructor(world: GasWorld) {
    this.world = world
  }

  /** Hands out tokens and stakes what makes court and Governor work. */
  async settle(): Promise<void> {
    const actors = Object.values(ACTOR).filter((actor) => actor !== ACTOR.whale)
    for (const actor of actors) await this.world.send(ACTOR.whale, 'AssayToken', 'transfer', [this.world.address(actor), tokens(2_000_000)])
    await this.stake(ACTOR.whale, 8_000_000)
  }

  /** Approves exactly the whole tokens that the next call takes, as the portal does. */
  approve(actor: number, spender: 'Staking' | 'ListingRegistry' | 'DisputeCourt', whole: number): Promise<Sent> {
    return this.world.send(actor, 'AssayToken', 'approve', [this.world.contracts[spender], tokens(whole)])
  }

  async stake(actor: number, whole: number): Promise<Sent> {
    await this.approve(actor, 'Staking', whole)
    return this.world.send(actor, 'Staking', 'stake', [tokens(whole)])
  }

  /** Submits the publisher's next listing. */
  async submit(): Promise<GasListing & { readonly sent: Sent }> {
    this.#listings += 1
    const salt = this.hash(`salt ${this.#listings}`)
    const contentHash = contentHashOf(stringToBytes(`card ${this.#listings}`))
    await this.approve(ACTOR.publisher, 'ListingRegistry', 1_000)
    const sent = await this.world.send(ACTOR.publisher, 'ListingRegistry', 'submit', [salt, contentHash, URI, tokens(1_000)])
    const listingId = listingIdOf(EMBEDDED_CHAIN_ID, this.world.contracts.ListingRegistry, this.world.address(ACTOR.publisher), salt)
    return { listingId, versionId: versionIdOf(listingId, 0, contentHash), sent }
  }

  /** Listings whose first version is ACTIVE. */
  async listed(count: number): Promise<readonly GasListing[]> {
    const listings: GasListing[] = []
    for (let i = 0; i < count; i += 1) listings.push(await this.submit())
    this.world.wait(days(5))
    for (const { listingId } of listings) await this.world.send(ACTOR.whale, 'ListingRegistry', 'activate', [listingId])
    return listings
  }

  vouch(actor: number, { versionId }: GasListing, whole = 1_000): Promise<Sent> {
    return this.world.send(actor, 'Staking', 'vouch', [versionId, tokens(whole)])
  }

  /** The challenger opens the first dispute about a version. */
  async challenge({ versionId }: GasListing): Promise<{ readonly disputeId: DisputeId; readonly sent: Sent }> {
    await this.approve(ACTOR.challenger, 'DisputeCourt', 1_000)
    const sent = await this.world.send(ACTOR.challenger, 'DisputeCourt', 'challenge', [versionId, tokens(1_000), this.hash('evidence'), URI])
    return { disputeId: disputeIdOf(this.world.contracts.DisputeCourt, versionId, 0), sent }
  }

  /** A hash that is the same in every run. */
  hash(text: string): Bytes32 {
    return keccak256(stringToBytes(text)) as Hex as Bytes32
  }
}
