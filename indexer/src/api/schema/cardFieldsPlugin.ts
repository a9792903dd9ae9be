import { asContentHash, cidOf } from '@assay/domain/ids'
import { access, lambda, type Step } from 'postgraphile/grafast'
import { extendSchema } from 'postgraphile/utils'
import type { PgSelectSingleStep } from 'postgraphile/@dataplan/pg'
import { cardTypes } from './cardTypes.js'

type Row = PgSelectSingleStep

/** The IPFS address of a content hash; none for the zero hash, which says that there is no document. */
const cid = (hash: string): string | null => (/^0x0{64}$/.test(hash) ? null : cidOf(asContentHash(hash)))
const cidFrom = (column: string) => ($row: Row) => lambda($row.get(column) as Step<string>, cid, true)
const publisher = ([name, url]: readonly (string | null)[]) => (name === null || name === undefined ? null : { name, url })
/** Cards write ids in any case; rows have them in lower case. */
const lowerCase = (id: unknown): string | null => (typeof id === 'string' ? id.toLowerCase() : null)
const column = (name: string) => ($row: Row) => $row.get(name)
const key = (name: string) => ($value: Step) => access($value, name)
const keys = (...names: string[]) => Object.fromEntries(names.map((name) => [name, key(name)]))

/** What lies between rows: cards by content hash, CIDs, and the lists and objects inside a card. */
export const cardFieldsPlugin = extendSchema((build) => {
  const { version, cards, listing } = build.pgResources as unknown as Record<string, { get(spec: object): Row }>
  if (version === undefined || cards === undefined || listing === undefined) throw new Error('The tables chain.version, chain.listing and content.cards are missing.')
  const cardOf = ($version: Row) => cards.get({ hash: $version.get('content_hash') })
  return {
    typeDefs: cardTypes,
    objects: {
      Listing: { plans: { card: ($listing: Row) => cardOf(version.get({ id: $listing.get('shown_version_id') })) } },
      Version: { plans: { card: cardOf, cid: cidFrom('content_hash') } },
      Evidence: { plans: { cid: cidFrom('content_hash') } },
      Rating: { plans: { cid: cidFrom('content_hash') } },
      Card: {
        plans: {
          cid: cidFrom('hash'),
          publisher: ($card: Row) => lambda([$card.get('publisher_name'), $card.get('publisher_url')] as Step<string | null>[], publisher, true),
          artifacts: column('artifacts'),
          lineage: column('lineage'),
          evaluations: column('evaluations'),
          pricing: column('pricing'),
        },
      },
      CardPublisher: { plans: keys('name', 'url') },
      CardArtifact: { plans: keys('name', 'uri', 'sha256', 'bytes') },
      CardLineage: { plans: { ...keys('relation', 'listingId', 'uri'), listing: ($lineage: Step) => listing.get({ id: lambda(access($lineage, 'listingId'), lowerCase, true) }) } },
      CardEvaluation: { plans: { ...keys('benchmark', 'metric', 'evidence'), value: ($evaluation: Step) => lambda(access($evaluation, 'value'), String, true) } },
      CardPricing: { plans: keys('model', 'amount', 'unit') },
    },
  } as never
}, 'AssayCardFieldsPlugin')
