import { access, type FieldArgs, type Step } from 'postgraphile/grafast'
import type { PgSelectSingleStep } from 'postgraphile/@dataplan/pg'
import { extendSchema } from 'postgraphile/utils'
import { runSearch } from '../search/runSearch.js'
import { asked, type Asking } from './asked.js'
import { searchTypes } from './searchTypes.js'

interface Listings extends Asking {
  get(spec: object): PgSelectSingleStep
}

/** The root field `search`: one statement for hits, counts and facets, one for the listings of the page. */
export const searchPlugin = extendSchema((build) => {
  const { listing } = build.pgResources as unknown as Record<string, Listings>
  if (listing === undefined) throw new Error('The table chain.listing is missing.')
  return {
    typeDefs: searchTypes,
    objects: {
      Query: { plans: { search: (_: Step, args: FieldArgs) => asked(listing, args, ['query', 'filter', 'first', 'after'], runSearch) } },
      SearchHit: { plans: { listing: ($hit: Step) => listing.get({ id: access($hit, 'id') }) } },
    },
  } as never
}, 'AssaySearchPlugin')
