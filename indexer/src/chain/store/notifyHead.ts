import type { Store } from '@subsquid/typeorm-store'
import { managerOf } from './managerOf'

/** Ids of the rows that a batch changed. */
export interface ChangedIds {
  listings: string[]
  disputes: string[]
  accounts: string[]
  proposals: string[]
}

export interface HeadNews {
  height: number
  hash: string
  timestamp: number
  /** Null: everything may have changed (too many to name, or blocks were taken back). */
  changed: ChangedIds | null
}

/** Postgres takes 8000 bytes at most. */
const MOST_BYTES = 7 * 1024

/** Tells listeners of `assay_head` about a new head; they hear it when the batch's transaction commits, never before. */
export async function notifyHead(store: Store, news: HeadNews): Promise<void> {
  await managerOf(store).query('select pg_notify($1, $2)', ['assay_head', payloadOf(news)])
}

/** The news as JSON; names nothing rather than too much. */
export function payloadOf(news: HeadNews): string {
  const whole = JSON.stringify(news)
  return Buffer.byteLength(whole) <= MOST_BYTES ? whole : JSON.stringify({ ...news, changed: null })
}
