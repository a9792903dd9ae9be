import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'

/** Milliseconds between looks. */
const INTERVAL = 250

/** Waits until the indexer's migration has made the tables and what stands on them. Returns early when aborted. */
export async function waitForTables(pool: Pool, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { rows } = await pool
      .query<{ there: boolean }>(
        `
      select to_regclass('chain.head') is not null and to_regproc('chain.proposal_state') is not null
        and exists (select from pg_roles where rolname = 'assay_reader') as there`,
      )
      .catch(() => ({ rows: [] }))
    if (rows[0]?.there === true) return
    await delay(INTERVAL, undefined, { signal }).catch(() => undefined)
  }
}
