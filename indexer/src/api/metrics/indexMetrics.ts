import type { Pool } from 'pg'
import type { Readiness } from '../head/Readiness.js'

/** What an indexer counted since it started, as it wrote it into `app.indexer_stats` (indexer/src/chain/IndexerStats.ts). */
interface Counts {
  readonly batches: number
  readonly blocks: number
  readonly seconds: number
  readonly bounds: readonly number[]
  readonly buckets: readonly number[]
  readonly reorgs: number
  readonly deepestReorg: number
  readonly restarts: number
}

interface Line {
  readonly name: string
  readonly type: 'gauge' | 'counter'
  readonly help: string
  readonly value: number | null | undefined
}

/** The index in Prometheus's text format: the head, how far behind it is, and what the indexer wrote of its work. */
export async function indexMetrics(pool: Pool, readiness: Readiness): Promise<string> {
  const state = await readiness.state()
  const [head, counts, audit] = await Promise.all([headOf(pool), countsOf(pool), auditOf(pool)]).catch(() => [undefined, undefined, undefined])
  const lines: Line[] = [
    { name: 'assay_index_ready', type: 'gauge', help: '1 when the index is true and recent.', value: Number(state.ready) },
    { name: 'assay_index_rebuilding', type: 'gauge', help: '1 while the tables are filled anew.', value: Number(state.rebuilding) },
    { name: 'assay_index_alarm', type: 'gauge', help: '1 while the indexer cannot go on; /ready says why.', value: Number(state.alarm !== null) },
    { name: 'assay_index_height', type: 'gauge', help: 'Block number of the index.', value: state.height },
    { name: 'assay_index_lag_blocks', type: 'gauge', help: 'Blocks behind the node’s head.', value: state.lag },
    { name: 'assay_index_finalized_height', type: 'gauge', help: 'Block number that can no longer be reorganised away.', value: head?.finalized },
    { name: 'assay_index_timestamp_seconds', type: 'gauge', help: 'Block time of the index, unix seconds.', value: head?.timestamp },
    { name: 'assay_index_blocks_total', type: 'counter', help: 'Blocks written since the indexer started.', value: counts?.blocks },
    { name: 'assay_index_reorgs_total', type: 'counter', help: 'Reorganisations followed since the indexer started.', value: counts?.reorgs },
    { name: 'assay_index_deepest_reorg_blocks', type: 'gauge', help: 'Blocks that the deepest of them took back.', value: counts?.deepestReorg },
    { name: 'assay_index_restarts_total', type: 'counter', help: 'Times that the indexer’s worker ended and was started again.', value: counts?.restarts },
    {
      name: 'assay_audit_differences',
      type: 'gauge',
      help: 'Rows that differ from the contracts, as the audit beside the indexer knows; wake somebody above 0.',
      value: audit?.differences,
    },
    { name: 'assay_audit_checks_total', type: 'counter', help: 'Values that it compared since it first ran.', value: audit?.checks },
    { name: 'assay_audit_age_seconds', type: 'gauge', help: 'Time since its last round.', value: audit?.age },
  ]
  return [...lines.flatMap(textOf), ...batchTimes(counts)].join('\n')
}

function textOf({ name, type, help, value }: Line): string[] {
  return value === null || value === undefined ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, `${name} ${value}`]
}

function batchTimes(counts: Counts | undefined): string[] {
  if (counts === undefined) return []
  const name = 'assay_index_batch_seconds'
  return [
    `# HELP ${name} Time of one batch of blocks, from the transaction’s begin to its commit.`,
    `# TYPE ${name} histogram`,
    ...counts.bounds.map((bound, place) => `${name}_bucket{le="${bound}"} ${counts.buckets[place] ?? 0}`),
    `${name}_bucket{le="+Inf"} ${counts.batches}`,
    `${name}_sum ${counts.seconds}`,
    `${name}_count ${counts.batches}`,
  ]
}

async function headOf(pool: Pool): Promise<{ finalized: number; timestamp: number } | undefined> {
  const { rows } = await pool.query<{ finalized: number; timestamp: string }>("select finalized, timestamp from chain.head where id = 'head'")
  return rows[0] && { finalized: rows[0].finalized, timestamp: Number(rows[0].timestamp) }
}

async function countsOf(pool: Pool): Promise<Counts | undefined> {
  const { rows } = await pool.query<{ counts: Counts }>('select counts from app.indexer_stats where id = 1')
  return rows[0]?.counts
}

/** How the audit beside the indexer stands (indexer/sql/91_audit.sql); undefined before its first round. */
async function auditOf(pool: Pool): Promise<{ differences: number; checks: number; age: number } | undefined> {
  const { rows } = await pool.query<{ differences: number; checks: string; age: number }>(
    'select (select count(*)::integer from app.audit_differences) as differences, checks, extract(epoch from now() - at)::integer as age from app.audit',
  )
  return rows[0] && { ...rows[0], checks: Number(rows[0].checks) }
}
