import { encodeCard } from '@assay/domain/card/encodeCard'
import { validateCard } from '@assay/domain/card/validateCard'
import { versionIdOf, type Bytes32, type ListingId, type VersionId } from '@assay/domain/ids'
import { saltOf } from '../../import/saltOf.ts'
import type { ActorName } from '../actors.ts'
import { readSeedCards } from '../cards/readSeedCards.ts'
import { documentOf, type SeedDocument } from '../SeedDocument.ts'
import type { SeedPlace } from '../SeedPlace.ts'
import { agents } from './facts/agents.ts'
import { computeOffers } from './facts/compute.ts'
import { datasets } from './facts/datasets.ts'
import { imageModels } from './facts/imageModels.ts'
import { languageModels } from './facts/languageModels.ts'
import type { CardFacts, ListingFacts } from './ListingFacts.ts'

/** The demo people’s own listings; the twenty imported cards come on top. */
export const listingFacts: readonly ListingFacts[] = [...languageModels, ...imageModels, ...datasets, ...computeOffers, ...agents]

/** A listing with all that follows from its content and the deployment. */
export interface CatalogListing {
  readonly name: string
  readonly owner: ActorName
  readonly salt: Bytes32
  readonly listingId: ListingId
  /** In the order in which they are proposed. */
  readonly versions: readonly (SeedDocument & { readonly versionId: VersionId })[]
}

/** Listings by their card’s name. */
export interface Catalog {
  readonly imported: readonly CatalogListing[]
  readonly own: readonly (CatalogListing & { readonly facts: ListingFacts })[]
  readonly find: (name: string) => CatalogListing
}

export function catalogOf(place: SeedPlace): Catalog {
  const imported = readSeedCards().map(({ name, salt, bytes }) => listing(place, name, 'Importer', salt, [bytes]))
  const ids = new Map(imported.map(({ name, listingId }) => [name, listingId]))
  for (const facts of listingFacts) ids.set(facts.card.name, place.listingId(facts.owner, ownSalt(facts)))
  const own = listingFacts.map((facts) => ({ ...listing(place, facts.card.name, facts.owner, ownSalt(facts), cardsOf(facts, ids)), facts }))
  const byName = new Map([...imported, ...own].map((found) => [found.name, found]))
  return { imported, own, find: (name) => required(byName, name) }
}

/** As `npm run import -- --card` gives it. */
const ownSalt = ({ card: { kind, name } }: ListingFacts) => saltOf('card', `${kind}\n${name}`)

function listing(place: SeedPlace, name: string, owner: ActorName, salt: Bytes32, cards: readonly Uint8Array[]): CatalogListing {
  const listingId = place.listingId(owner, salt)
  const versions = cards.map((bytes, index) => {
    const document = documentOf(bytes)
    return { ...document, versionId: versionIdOf(listingId, index, document.contentHash) }
  })
  return { name, owner, salt, listingId, versions }
}

function cardsOf({ card, updates = [] }: ListingFacts, ids: ReadonlyMap<string, ListingId>): Uint8Array[] {
  return [card, ...updates.map(({ change }) => ({ ...card, ...change }))].map((facts) => bytesOf(facts, ids))
}

function bytesOf({ publisher, lineage = [], ...facts }: CardFacts, ids: ReadonlyMap<string, ListingId>): Uint8Array {
  const links = lineage.map(([relation, name]) => ({ relation, listingId: required(ids, name) }))
  const bytes = encodeCard({ schemaVersion: 1, ...facts, publisher: { name: publisher }, lineage: links })
  const result = validateCard(bytes)
  if (!result.ok) throw new Error(`The card of ${facts.name}: ${result.reason}`)
  return bytes
}

function required<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name)
  if (value === undefined) throw new Error(`No listing of the demo is called ${name}; there are ${[...map.keys()].join(', ')}.`)
  return value
}
