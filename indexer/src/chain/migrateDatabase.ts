import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MigrationExecutor, type QueryRunner } from 'typeorm'
import { FORGET_ROWS } from './forgetRows'
import { IndexError } from './IndexError'
import { createDataSource, packageFolder } from './store/dataSource'

/** Any number; whoever migrates holds it, so that two starting at once do it one after the other. */
const LOCK = 0x0a55a7

/** What people made that is not on the chain lives in `app`; so does what the indexer knows about itself. */
const APP_TABLES = `
  create table if not exists app.indexer_state (
    id integer primary key default 1 check (id = 1),
    chain_id integer not null,
    genesis_hash text not null,
    deployment text not null,
    rebuilding boolean not null,
    since timestamptz not null default now()
  );
  alter table app.indexer_state add column if not exists alarm text;
  create table if not exists app.indexer_stats (
    id integer primary key default 1 check (id = 1),
    counts jsonb not null,
    at timestamptz not null
  );
  create table if not exists app.rate_limits (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint
  )`

/** Foreign keys are checked at commit: rows point at each other in circles, and a batch writes each type once. */
const DEFER_FOREIGN_KEYS = `
  do $$ declare key record; begin
    for key in select conrelid::regclass as tab, conname from pg_constraint where contype = 'f' and connamespace = 'chain'::regnamespace and not condeferred loop
      execute format('alter table %s alter constraint %I deferrable initially deferred', key.tab, key.conname);
    end loop;
  end $$`

/**
 * Brings a database to the present: the schemas chain, content and app, the tables of the model (when they change, the rows of
 * `chain` are dropped), then indexer/sql/*.sql in the order of their names (each may run any number of times). @throws INDEX_DATABASE, naming the variable to set
 */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const source = createDataSource(databaseUrl)
  try {
    await source.initialize()
  } catch (cause) {
    throw new IndexError(
      'INDEX_DATABASE',
      `The database does not answer (${(cause as Error).message || String((cause as { code?: string }).code)}). Start it, or set DATABASE_URL.`,
      { cause },
    )
  }
  const lock = source.createQueryRunner()
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK])
    for (const schema of ['chain', 'content', 'app']) await lock.query(`create schema if not exists ${schema}`)
    // Rows that older handlers made lack what new columns say. The log has it: they are made anew.
    if ((await new MigrationExecutor(source, lock).getPendingMigrations()).length > 0) await lock.query(FORGET_ROWS)
    await source.runMigrations({ transaction: 'all' })
    await lock.query(APP_TABLES)
    await lock.query(DEFER_FOREIGN_KEYS)
    await applySql(lock)
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {})
    await lock.release().catch(() => {})
    await source.destroy()
  }
}

async function applySql(runner: QueryRunner): Promise<void> {
  const folder = join(packageFolder, 'sql')
  await runner.startTransaction()
  try {
    await runner.query('set local search_path = public')
    for (const file of globSync('*.sql', { cwd: folder }).sort()) {
      await runner.query(readFileSync(join(folder, file), 'utf8')).catch((cause: Error) => {
        throw new IndexError('INDEX_SQL', `indexer/sql/${file} failed: ${cause.message}`, { cause })
      })
    }
    await runner.commitTransaction()
  } catch (error) {
    await runner.rollbackTransaction()
    throw error
  }
}
