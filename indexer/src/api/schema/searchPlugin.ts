import { access, object, type FieldArgs, type Step } from 'postgraphile/grafast'
import { withPgClient, type PgExecutor, type PgSelectSingleStep } from 'postgraphile/@dataplan/pg'
import { extendSchema } from 'postgraphile/utils'
import { runSearch } from '../search/runSearch.js'
import type { SearchRequest } from '../search/SearchRequest.js'
import { searchTypes } from './searchTypes.js'

interface Listings {
  readonly executor: PgExecutor
  get(spec: object): PgSelectSingleStep
}

const ARGUMENTS = ['query', 'filter', 'first', 'after'] as const

/** The root field `search`: one statement for hits, counts and facets, one for the listings of the page. */
export const searchPlugin = extendSchema((build) => {
  const { listing } = build.pgResources as unknown as Record<string, Listings>
  if (listing === undefined) throw new Error('The table chain.listing is missing.')
  return {
    typeDefs: searchTypes,
    objects: {
      Query: {
        plans: {
          search: (_: Step, args: FieldArgs) =>
            withPgClient(listing.executor, object(Object.fromEntries(ARGUMENTS.map((name) => [name, args.getRaw(name)]))) as unknown as Step<SearchRequest>, (client, request) =>
              runSearch(request, async ({ text, values }) => (await client.query<object>({ text, values: [...values] as never })).rows),
            ),
        },
      },
      SearchHit: { plans: { listing: ($hit: Step) => listing.get({ id: access($hit, 'id') }) } },
    },
  } as never
}, 'AssaySearchPlugin')
