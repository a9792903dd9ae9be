/** `node indexer/lib/chain/migrate.js`: brings the database that DATABASE_URL names to the present. */
import { failed } from './failed'
import { migrateDatabase } from './migrateDatabase'
import { readDatabaseUrl } from './env'

async function main(): Promise<void> {
  await migrateDatabase(readDatabaseUrl())
}

main().catch(failed)
