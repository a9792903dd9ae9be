import { catalogVariables, isRanked, searchVariables } from '#lib/catalog/catalogVariables.ts'
import type { CatalogChoice } from '#lib/catalog/CatalogChoice.ts'
import { ask } from '#lib/graphql/ask.ts'
import type { Api } from '#lib/graphql/createApi.ts'
import { CatalogDocument, SearchDocument, type CatalogRowFragment, type SearchQuery } from '#lib/graphql/generated/operations.ts'

type Search = SearchQuery['search']
export type Facets = Search['facets']
export type Pieces = Search['nodes'][number]['highlights'][number]['pieces']

/** A row of the catalog, and what a search found in it. */
export interface CatalogEntry extends CatalogRowFragment {
  /** The name with what was searched for marked; null when nothing of it was. */
  readonly markedName: Pieces | null
  /** The text that shows best why it was found. */
  readonly markedText: Pieces | null
}

/** A page of the catalog, in whichever order. */
export interface CatalogPage {
  readonly entries: readonly CatalogEntry[]
  readonly endCursor: string | null
  readonly hasNextPage: boolean
  readonly total: number
  /** Whether there are no more than that. */
  readonly totalIsExact: boolean
  /** What the hits are, counted; null where nothing was searched for. */
  readonly facets: Facets | null
}

/** Asks for the page of a choice. @throws as `ask` */
export async function readCatalogPage(api: Api, choice: CatalogChoice): Promise<CatalogPage> {
  if (isRanked(choice)) return pageOfSearch((await ask(api, SearchDocument, searchVariables(choice))).search)
  const { listings } = await ask(api, CatalogDocument, catalogVariables(choice))
  const entries = listings.nodes.map((row) => ({ ...row, markedName: null, markedText: null }))
  return { entries, ...listings.pageInfo, total: listings.totalCount, totalIsExact: true, facets: null }
}

function pageOfSearch({ nodes, pageInfo, totalCount, totalCountIsExact, facets }: Search): CatalogPage {
  const entries = nodes.map(({ listing, highlights }) => {
    const of = (field: string) => highlights.find((highlight) => highlight.field === field)?.pieces ?? null
    return { ...listing, markedName: of('NAME'), markedText: of('SUMMARY') ?? of('DESCRIPTION') }
  })
  return { entries, ...pageInfo, total: totalCount, totalIsExact: totalCountIsExact, facets }
}
