import { MOST_SEARCHED } from '../limits/pageLimits.js'
import type { Position } from './cursor.js'
import { FACETS, facetNames, type FacetName, type SearchFilter } from './SearchRequest.js'

/** One more than is counted, which tells that there are more. */
const MOST_FOUND = MOST_SEARCHED + 1
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
 * One statement for all of a search. `everything`: at most MOST_FOUND listings that answer the query, whatever the facets' filters
 * are, those with the most backing, and those that the name alone brings. `last`: the least backed of the former. `further`: where
 * there are more, and too few down to `last` pass the filters, others below it that do. `judged`: each with what its card says and
 * whether it passes each facet's filter. A page of those that pass all, their number, and each facet's counts over those that pass
 * all the others (so that one sees what another choice in the same facet would give).
 */
export function searchStatement({ query, filter, rows, after }: Options): Statement {
  const values: unknown[] = []
  const bind = (value: unknown, type: string): string => `$${values.push(value)}::${type}`
  const asked = bind(query, 'text')
  const kept = [bind(filter.disputed ?? null, 'boolean'), bind(filter.minBacking ?? null, 'numeric'), bind(filter.minGrade ?? null, 'integer')]
  const facets = facetNames.map((name) => ({ name, wanted: filter[name] ?? null })).map((each) => ({ ...each, list: bind(each.wanted, 'text[]') }))
  const chosen = facets.map(({ name, list }) => `${name} => ${list}`)
  const isNarrowed = facets.some(({ wanted }) => wanted !== null)
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
  const judged = (from: string): string => `
      select facts.*, ${facets.map(({ name, list }) => `${passing(name, list)} as passes_${name}`).join(', ')} from (
        select l.id, l.status, l.backing, found.hash, ${rankOf(query, asked)} as rank,
          c.kind, c.license, c.pricing ->> 'model' as pricing, coalesce(c.tasks, '{}') as tasks, coalesce(c.tags, '{}') as tags, coalesce(c.languages, '{}') as languages
        from ${from} found join chain.listing l on l.id = found.id left join content.cards c on c.hash = found.hash cross join asked
      ) facts`
  const further = `
    last as (select id, backing from everything order by backing desc, id offset ${MOST_SEARCHED} limit 1),
    further as materialized (
      select found.* from last,
        lateral (select count(*)::integer as count from of_everything each where ${passesAllBut()} and (each.backing > last.backing or (each.backing = last.backing and each.id <= last.id))) passing,
        chain.found_listings(${[asked, `greatest(${MOST_FOUND} - passing.count, 0)`, ...kept, ...chosen, 'below_backing => last.backing', 'below_id => last.id'].join(', ')}) found
      where passing.count < ${MOST_FOUND} and not exists (select from everything where everything.id = found.id)
    ),`
  const text = `
    with asked as materialized (select content.words_of(${asked}) as text, content.query_of(content.words_of(${asked})) as words),
    everything as materialized (select * from chain.found_listings(${[asked, MOST_FOUND, ...kept].join(', ')})),
    of_everything as materialized (${judged('everything')}),
    ${isNarrowed ? further : ''}
    judged as materialized (select * from of_everything${isNarrowed ? ` union all ${judged('further')}` : ''}),
    page as (
      select id, hash, rank, backing from judged where ${passesAllBut()}${after === null ? '' : ` and ${beyond(after, bind)}`}
      order by rank desc, backing desc, id limit ${bind(rows + 1, 'integer')}
    )
    select
      (select count(*) from everything) >= ${MOST_FOUND} as "moreFound",
      (select count(*)::integer from judged where ${passesAllBut()}) as matched,
      json_build_object(${facetNames.map(facet).join(', ')}) as facets,
      (select coalesce(json_agg(hit order by hit.rank desc, hit.backing desc, hit.id), '[]') from (
        select page.id, page.rank, page.backing, page.backing::text as amount, c.name, c.publisher_name as publisher, c.summary, left(c.description, ${EXCERPT}) as description, c.tasks, c.tags
        from page left join content.cards c on c.hash = page.hash
      ) hit) as page`
  return { text, values }
}

type Bind = (value: unknown, type: string) => string

/** How well a listing answers. The beginning of an id, an owner or a hash is as good as a name; without a query all are alike. */
function rankOf(query: string, asked: string): string {
  if (query === '') return '0'
  return `case when content.is_hash(${asked}) then 4000 else coalesce(content.rank_of(asked.text, asked.words, c.plain_name, c.title, c.words), 0) end`
}

/** Whether a listing passes the filter of one facet. */
function passing(name: FacetName, list: string): string {
  const { column, isList } = FACETS[name]
  return isList ? `(${list} is null or facts.${column} && ${list})` : `(${list} is null or coalesce(facts.${column} = any(${list}), false))`
}

const beyond = ({ rank, backing, id }: Position, bind: Bind): string => {
  const [r, b] = [bind(rank, 'integer'), bind(backing, 'numeric')]
  return `(rank < ${r} or (rank = ${r} and (backing < ${b} or (backing = ${b} and id > ${bind(id, 'text')}))))`
}
