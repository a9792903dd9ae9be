import type { ClientBase } from 'pg'
import { fillBasics } from './fillBasics.ts'
import { fillCatalog } from './fillCatalog.ts'
import { fillStakes } from './fillStakes.ts'
import { fillDisputes } from './fillDisputes.ts'
import { fillProposals } from './fillProposals.ts'

/** Rows of all tables for each listing, about: what `rows` is divided by. */
const ROWS_PER_LISTING = 12

/**
 * Fills the tables with a made-up but consistent index of about so many rows: for load tests, never for an index that a chain
 * feeds. Deterministic. Needs a superuser (foreign keys are true by construction and not checked).
 */
export async function fillLarge(client: ClientBase, rows: number): Promise<{ listings: number; rows: number }> {
  const listings = Math.max(100, Math.round(rows / ROWS_PER_LISTING))
  const accounts = Math.max(50, Math.round(listings / 4))
  // All or nothing, and at once: an API that saw versions without their cards would write down that these are missing.
  await client.query('begin; set local session_replication_role = replica')
  try {
    await fillBasics(client, accounts)
    await fillCatalog(client, listings, accounts)
    await fillStakes(client, listings, accounts)
    await fillDisputes(client, listings, accounts)
    await fillProposals(client, accounts)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
  await client.query('vacuum analyze')
  const { rows: counts } = await client.query<{ sum: string }>("select sum(n_live_tup) from pg_stat_user_tables where schemaname in ('chain', 'content')")
  return { listings, rows: Number(counts[0]!.sum) }
}
