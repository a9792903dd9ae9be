import { MOST_COUNTED } from '../limits/pageLimits.js'
import { SafeError } from 'postgraphile/grafast'
import { sql, type SQL } from 'postgraphile/@dataplan/pg/pg-sql2'

/** The longest search text, in characters. */
export const MAX_SEARCH = 200

/**
 * The text of a search as it is sent to the database, always as a bound parameter; empty for one that asks for nothing.
 * @throws SEARCH_TOO_LONG
 */
export function searchText(text: string): string {
  if (text.length > MAX_SEARCH) throw new SafeError(`A search has at most ${MAX_SEARCH} characters.`, { code: 'SEARCH_TOO_LONG', http: { status: 400 } })
  return text.toWellFormed().replaceAll('\u0000', ' ').trim()
}

/** A condition that holds for listings that a search finds (chain.found_listings), or null for a search without text. */
export function searchCondition(listing: SQL, text: string): SQL | null {
  const asked = searchText(text)
  if (asked === '') return null
  return sql`${listing}.id in (select f.id from chain.found_listings(${sql.value(asked)}::text, ${sql.value(MOST_COUNTED + 1)}::integer) f)`
}
