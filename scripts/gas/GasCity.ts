import { contentHashOf, disputeIdOf, listingIdOf, versionIdOf, type Bytes32, type DisputeId, type ListingId, type VersionId } from '@assay/domain/ids'
import { keccak256, stringToBytes, type Hex } from 'viem'
import { EMBEDDED_CHAIN_ID } from '../deploy/deploymentFile.ts'
import type { GasWorld, Sent } from './GasWorld.ts'

export const TOKEN = 10n ** 18n
export const DAY = 86_400

/** A link as long as the portal's own: `ipfs://` and a CIDv1. */
export const URI = `ipfs://bafkrei${'a'.repeat(52)}`

/** Who acts in the measurements, by number of account. Everybody has 2 000 000 tokens; the whale alone opens court and Governor. */
export const ACTOR = {
  whale: 0,
  publisher: 1,
  challenger: 2,
  juror: 3,
  laterJuror: 4,
  backer: 5,
  laterBacker: 6,
  delegate: 7,
  otherDelegate: 8,
  collector: 9,
  voter: 10,
  laterVoter: 11,
  lastVoter: 12,
  lastJuror: 13,
} as const

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
    for (const actor of actors) await this.world.send(ACTOR.whale, 'AssayToken', 'transfer', [this.world.address(actor), 2_000_000n * TOKEN])
    await this.stake(ACTOR.whale, 8_000_000n)
  }

  /** Approves exactly what the next call takes, as the portal does. */
  approve(actor: number, spender: 'Staking' | 'ListingRegistry' | 'DisputeCourt', tokens: bigint): Promise<Sent> {
    return this.world.send(actor, 'AssayToken', 'approve', [this.world.contracts[spender], tokens * TOKEN])
  }

  async stake(actor: number, tokens: bigint): Promise<Sent> {
    await this.approve(actor, 'Staking', tokens)
    return this.world.send(actor, 'Staking', 'stake', [tokens * TOKEN])
  }

  /** Submits the publisher's next listing. */
  async submit(): Promise<GasListing & { readonly sent: Sent }> {
    this.#listings += 1
    const salt = this.hash(`salt ${this.#listings}`)
    const contentHash = contentHashOf(stringToBytes(`card ${this.#listings}`))
    await this.approve(ACTOR.publisher, 'ListingRegistry', 1_000n)
    const sent = await this.world.send(ACTOR.publisher, 'ListingRegistry', 'submit', [salt, contentHash, URI, 1_000n * TOKEN])
    const listingId = listingIdOf(EMBEDDED_CHAIN_ID, this.world.contracts.ListingRegistry, this.world.address(ACTOR.publisher), salt)
    return { listingId, versionId: versionIdOf(listingId, 0, contentHash), sent }
  }

  /** Listings whose first version is ACTIVE. */
  async listed(count: number): Promise<readonly GasListing[]> {
    const listings: GasListing[] = []
    for (let i = 0; i < count; i += 1) listings.push(await this.submit())
    this.world.wait(5 * DAY)
    for (const { listingId } of listings) await this.world.send(ACTOR.whale, 'ListingRegistry', 'activate', [listingId])
    return listings
  }

  vouch(actor: number, { versionId }: GasListing, tokens = 1_000n): Promise<Sent> {
    return this.world.send(actor, 'Staking', 'vouch', [versionId, tokens * TOKEN])
  }

  /** The challenger opens the first dispute about a version. */
  async challenge({ versionId }: GasListing): Promise<{ readonly disputeId: DisputeId; readonly sent: Sent }> {
    await this.approve(ACTOR.challenger, 'DisputeCourt', 1_000n)
    const sent = await this.world.send(ACTOR.challenger, 'DisputeCourt', 'challenge', [versionId, 1_000n * TOKEN, this.hash('evidence'), URI])
    return { disputeId: disputeIdOf(this.world.contracts.DisputeCourt, versionId, 0), sent }
  }

  /** A hash that is the same in every run. */
  hash(text: string): Bytes32 {
    return keccak256(stringToBytes(text)) as Hex as Bytes32
  }
}
