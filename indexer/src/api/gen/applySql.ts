import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientBase } from 'pg'

const FOLDER = join(__dirname, '..', '..', '..', 'sql')

/**
 * Applies indexer/sql/*.sql (content tables, derived functions, indexes, roles), all of it or nothing.
 * For a database made to read the schema from; a real one is brought up by the indexer's migration.
 */
export async function applySql(client: ClientBase): Promise<void> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  await client.query('begin')
  try {
    await client.query("set local client_min_messages = 'warning'")
    for (const file of files) await client.query(readFileSync(join(FOLDER, file), 'utf8'))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
