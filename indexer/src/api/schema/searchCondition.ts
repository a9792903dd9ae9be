import { SafeError } from 'postgraphile/grafast'
import { sql, type SQL } from 'postgraphile/@dataplan/pg/pg-sql2'

/** The longest search text, in characters. */
export const MAX_SEARCH = 200

/**
 * A condition that holds for listings whose shown version's card contains every word of the text (a word may be the
 * start or the middle of one), or null for a text without words. The text only ever travels as a bound parameter.
 * @throws SEARCH_TOO_LONG
 */
export function searchCondition(listing: SQL, text: string): SQL | null {
  if (text.length > MAX_SEARCH) throw new SafeError(`A search has at most ${MAX_SEARCH} characters.`, { code: 'SEARCH_TOO_LONG', http: { status: 400 } })
  const words = text
    .toWellFormed()
    .replaceAll('\u0000', ' ')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 16)
  if (words.length === 0) return null
  const contains = words.map((word) => sql`c.search_text like ${sql.value(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}::text`)
  return sql`${listing}.shown_version_id in (
    select v.id from content.cards c join chain.version v on v.content_hash = c.hash
    where (${sql.join(contains, ' and ')}) or c.search @@ websearch_to_tsquery('simple', ${sql.value(words.join(' '))}::text)
  )`
}
