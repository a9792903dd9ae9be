import { rowTables } from '../tables/allTables.js'
import type { Snapshot } from '../Snapshot.js'

/** Above so many rows, the database's own estimate is good enough. */
const MOST_COUNTED = 50_000

/** How many rows there are to look at: all tables, and the activity, one per log. */
export async function countRows(snapshot: Snapshot): Promise<number> {
  const tables = [...rowTables.map(({ table }) => table), 'activity']
  const estimates = await snapshot.rows<{ name: string; rows: number }>(
    "select relname as name, reltuples as rows from pg_class where relnamespace = 'chain'::regnamespace and relname = any($1)",
    [tables],
  )
  let total = 0
  for (const { name, rows } of estimates) {
    if (rows > MOST_COUNTED) total += rows
    else total += Number((await snapshot.rows<{ count: string }>(`select count(*) as count from (select from chain.${name} limit ${2 * MOST_COUNTED}) r`))[0]!.count)
  }
  return Math.round(total)
}
