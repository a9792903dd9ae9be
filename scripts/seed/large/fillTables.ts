import pg from 'pg'
import { fillLarge } from './fillLarge.ts'

/** Empties the tables of a database and fills them with about so many made-up rows. */
export async function fillTables(databaseUrl: string, rows: number): Promise<{ listings: number; rows: number }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: found } = await client.query<{ tables: string }>(
      "select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables where schemaname in ('chain', 'content') and tablename <> 'migrations'",
    )
    await client.query(`truncate ${found[0]!.tables}`)
    // The rows are of no chain: an indexer that comes later drops them.
    await client.query('delete from app.indexer_state')
    return await fillLarge(client, rows)
  } finally {
    await client.end()
  }
}
