import { MOST_FOUND } from '../schema/searchCondition.js'
import type { Position } from './cursor.js'
import { FACETS, facetNames, type FacetName, type SearchFilter } from './SearchRequest.js'

/** Values of a facet, at most. */
const MOST_VALUES = 50
/** Characters of a description that a highlight is looked for in. */
const EXCERPT = 2000

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

interface Options {
  /** Fit to be sent; empty for everything. */
  readonly query: string
  readonly filter: SearchFilter
  /** Rows of the page, and one more, which tells whether there is another page. */
  readonly rows: number
  readonly after: Position | null
}

/**
 * One statement for all of a search. `found`: at most MOST_FOUND listings that answer the query. `judged`: each with what its
 * card says and whether it passes each facet's filter. A page of those that pass all, their number, and each facet's counts
 * over those that pass all the others (so that one sees what another choice in the same facet would give).
 */
export function searchStatement({ query, filter, rows, after }: Options): Statement {
  const values: unknown[] = []
  const bind = (value: unknown, type: string): string => `$${values.push(value)}::${type}`
  const passes = Object.fromEntries(facetNames.map((name) => [name, passing(name, filter[name], bind)])) as Record<FacetName, string>
  const passesAllBut = (but?: FacetName) =>
    facetNames
      .filter((name) => name !== but)
      .map((name) => `passes_${name}`)
      .join(' and ')
  const facet = (name: FacetName) => {
    const { column, isList } = FACETS[name]
    const from = isList ? `judged, unnest(judged.${column}) as value` : `(select *, ${column} as value from judged) judged`
    return `'${name}', (select coalesce(json_agg(counted), '[]') from (
      select value, count(*)::integer as count from ${from} where value is not null and ${passesAllBut(name)} group by value order by count(*) desc, value limit ${MOST_VALUES}) counted)`
  }
  const text = `
    with found as materialized (${found(query, filter, bind)}),
    facts as (
      select found.*, c.kind, c.license, c.pricing ->> 'model' as pricing, coalesce(c.tasks, '{}') as tasks, coalesce(c.tags, '{}') as tags, coalesce(c.languages, '{}') as languages
      from found left join content.cards c on c.hash = found.hash
    ),
    judged as materialized (select facts.*, ${facetNames.map((name) => `${passes[name]} as passes_${name}`).join(', ')} from facts),
    page as (
      select id, hash, rank, backing from judged where ${passesAllBut()}${after === null ? '' : ` and ${beyond(after, bind)}`}
      order by rank desc, backing desc, id limit ${bind(rows + 1, 'integer')}
    )
    select
      (select count(*)::integer from found) as found,
      (select count(*)::integer from judged where ${passesAllBut()}) as matched,
      json_build_object(${facetNames.map(facet).join(', ')}) as facets,
      (select coalesce(json_agg(hit order by hit.rank desc, hit.backing desc, hit.id), '[]') from (
        select page.id, page.rank, page.backing, page.backing::text as amount, c.name, c.publisher_name as publisher, c.summary, left(c.description, ${EXCERPT}) as description, c.tasks, c.tags
        from page left join content.cards c on c.hash = page.hash
      ) hit) as page`
  return { text, values }
}

type Bind = (value: unknown, type: string) => string

/** Listings that answer the query and what of the filter is no facet, with their rank. */
function found(query: string, filter: SearchFilter, bind: Bind): string {
  const where = [
    ...(filter.disputed == null ? [] : [`(l.open_dispute_id is not null) = ${bind(filter.disputed, 'boolean')}`]),
    ...(filter.minBacking == null ? [] : [`l.backing >= ${bind(filter.minBacking, 'numeric')}`]),
    ...(filter.minGrade == null ? [] : [`l.grade >= ${bind(filter.minGrade, 'integer')}`]),
  ]
  const and = where.map((condition) => ` and ${condition}`).join('')
  const columns = "l.id, l.status, l.backing, coalesce(v.content_hash, '') as hash"
  if (query === '') {
    return `select ${columns}, 0 as rank from chain.listing l left join chain.version v on v.id = l.shown_version_id where true${and} order by l.backing desc, l.id limit ${MOST_FOUND}`
  }
  if (/^0x[0-9a-f]{4,64}$/i.test(query)) {
    // Ids, owners and hashes are pasted, often cut short.
    const start = bind(`${query.toLowerCase()}%`, 'text')
    return `select ${columns}, 4000 as rank from chain.listing l join chain.version v on v.id = l.shown_version_id
      where (l.id like ${start} or l.owner_id like ${start} or v.content_hash like ${start})${and} limit ${MOST_FOUND}`
  }
  return `select ${columns}, f.rank from content.search_cards(${bind(query, 'text')}, ${MOST_FOUND}) f
    join chain.version v on v.content_hash = f.hash join chain.listing l on l.shown_version_id = v.id where true${and}`
}

/** Whether a listing passes the filter of one facet. */
function passing(name: FacetName, wanted: readonly string[] | null | undefined, bind: Bind): string {
  const { column, isList } = FACETS[name]
  if (wanted == null) return 'true'
  const list = bind([...wanted], 'text[]')
  return isList ? `facts.${column} && ${list}` : `coalesce(facts.${column} = any(${list}), false)`
}

const beyond = ({ rank, backing, id }: Position, bind: Bind): string => {
  const [r, b] = [bind(rank, 'integer'), bind(backing, 'numeric')]
  return `(rank < ${r} or (rank = ${r} and (backing < ${b} or (backing = ${b} and id > ${bind(id, 'text')}))))`
}
