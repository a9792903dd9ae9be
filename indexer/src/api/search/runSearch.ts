import { DEFAULT_PAGE, MOST_SEARCHED } from '../limits/pageLimits.js'
import type { Ask } from '../schema/asked.js'
import { searchText } from '../schema/searchCondition.js'
import { cursorOf, positionOf } from './cursor.js'
import { highlight, wordsOf, type Piece } from './highlight.js'
import { facetNames, type FacetName, type SearchRequest } from './SearchRequest.js'
import { searchStatement } from './searchStatement.js'

interface Row {
  readonly id: string
  readonly rank: number
  /** The backing, digits. */
  readonly amount: string
  readonly name: string | null
  readonly publisher: string | null
  readonly summary: string | null
  readonly description: string | null
  readonly tasks: readonly string[] | null
  readonly tags: readonly string[] | null
}

interface Answer {
  /** Whether more answer the query than were looked at. */
  readonly moreFound: boolean
  /** Those looked at that pass the filters of the facets; more than are counted where there are more. */
  readonly matched: number
  readonly facets: Readonly<Record<FacetName, readonly { value: string; count: number }[]>>
  readonly page: readonly Row[]
}

export interface Highlight {
  readonly field: string
  readonly pieces: readonly Piece[]
}

/** What a search gives, in the shape of SearchConnection. */
export interface SearchResult {
  readonly nodes: readonly { readonly id: string; readonly rank: number; readonly cursor: string; readonly highlights: readonly Highlight[] }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
  readonly totalCountIsExact: boolean
  readonly facets: Readonly<Record<FacetName, readonly { readonly value: string; readonly count: number; readonly isExact: boolean }[]>>
}

/** Runs a search by one statement. @throws SEARCH_TOO_LONG, CURSOR */
export async function runSearch(request: SearchRequest, ask: Ask): Promise<SearchResult> {
  const query = searchText(request.query)
  const size = request.first ?? DEFAULT_PAGE
  const after = request.after == null ? null : positionOf(request.after)
  const [row] = (await ask(searchStatement({ query, filter: request.filter ?? {}, rows: size, after }))) as readonly Answer[]
  const { moreFound, matched, facets, page } = row!
  const words = wordsOf(query)
  const nodes = page.slice(0, size).map((hit) => ({
    id: hit.id,
    rank: hit.rank,
    cursor: cursorOf({ rank: hit.rank, backing: hit.amount, id: hit.id }),
    highlights: highlightsOf(hit, words),
  }))
  return {
    nodes,
    pageInfo: { hasNextPage: page.length > size, endCursor: nodes.at(-1)?.cursor ?? null },
    totalCount: Math.min(matched, MOST_SEARCHED),
    totalCountIsExact: matched <= MOST_SEARCHED,
    facets: Object.fromEntries(
      facetNames.map((name) => [name, facets[name].map((each) => ({ value: each.value, count: Math.min(each.count, MOST_SEARCHED), isExact: !moreFound }))]),
    ) as unknown as SearchResult['facets'],
  }
}

/** Where the words stand, most telling first. */
function highlightsOf(hit: Row, words: readonly string[]): readonly Highlight[] {
  const texts: readonly [field: string, text: string | null | undefined][] = [
    ['NAME', hit.name],
    ['PUBLISHER', hit.publisher],
    ['TASKS', hit.tasks?.join(', ')],
    ['TAGS', hit.tags?.join(', ')],
    ['SUMMARY', hit.summary],
    ['DESCRIPTION', hit.description],
  ]
  return texts.flatMap(([field, text]) => {
    const pieces = text == null ? null : highlight(text, words)
    return pieces === null ? [] : [{ field, pieces }]
  })
}
