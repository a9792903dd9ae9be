import type { ActorName } from '../actors.ts'
import { call } from '../Call.ts'
import { days, hours, minutes } from '../days.ts'
import type { Moment } from '../Moment.ts'
import type { SeedPlace } from '../SeedPlace.ts'
import { tokens } from '../tokens.ts'
import type { Catalog, CatalogListing } from './catalog.ts'
import { paid } from './paid.ts'

const DEPOSIT = tokens(1000)
/** The apply period, and a little until somebody looks. */
const APPLIED = days(5) + minutes(10)
const EXITED = days(7) + minutes(10)

/** The lives of all listings: submitted, accepted, improved, and some of them leave. */
export function listings(place: SeedPlace, { imported, own }: Catalog): Moment[] {
  return [...imported.flatMap((listing) => submitted(place, listing, days(59))), ...own.flatMap((listing) => life(place, listing))]
}

function submitted(place: SeedPlace, listing: CatalogListing, before: number, accepted = true): Moment[] {
  const { owner, salt, listingId, versions } = listing
  const [{ bytes, contentHash, uri }] = versions as [CatalogListing['versions'][number]]
  const submit = call(owner, 'ListingRegistry', 'submit', [salt, contentHash, uri, DEPOSIT])
  const moments: Moment[] = [{ before, calls: paid(place, owner, 'ListingRegistry', DEPOSIT, submit), documents: [bytes] }]
  return accepted ? [...moments, activated(listingId, before)] : moments
}

const activated = (listingId: CatalogListing['listingId'], applied: number): Moment => ({
  before: applied - APPLIED,
  calls: [call('Keeper', 'ListingRegistry', 'activate', [listingId])],
})

function life(place: SeedPlace, listing: Catalog['own'][number]): Moment[] {
  const { owner, listingId, versions, facts } = listing
  const updates = (facts.updates ?? []).flatMap(({ proposed, accepted = true }, index): Moment[] => {
    const { bytes, contentHash, uri } = versions[index + 1]!
    const propose: Moment = { before: proposed, calls: [call(owner, 'ListingRegistry', 'proposeVersion', [listingId, contentHash, uri])], documents: [bytes] }
    return accepted ? [propose, activated(listingId, proposed)] : [propose]
  })
  return [...submitted(place, listing, facts.submitted, facts.accepted), ...updates, ...(facts.exit === undefined ? [] : left(owner, listingId, facts.exit))]
}

const left = (owner: ActorName, listingId: CatalogListing['listingId'], exit: number): Moment[] => [
  { before: exit, calls: [call(owner, 'ListingRegistry', 'initiateExit', [listingId])] },
  { before: exit - EXITED, calls: [call('Keeper', 'ListingRegistry', 'finalizeExit', [listingId])] },
  { before: exit - EXITED - hours(1), calls: [call(owner, 'ListingRegistry', 'claim', [])] },
]
