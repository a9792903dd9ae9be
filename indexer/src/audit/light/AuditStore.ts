import { Pool } from 'pg'
import type { BlockHeader } from '../chain/Node.js'
import type { Difference } from '../Difference.js'

/** Where the next round begins. */
export interface Place {
  /** Name of the part, and where in it. */
  readonly part: string
  readonly from: string
  /** Rows of blocks above this one are new to the audit. */
  readonly since: number
  /** Hash of that block, to notice that it was reorganised away. */
  readonly sinceHash: string
  /** What could no longer be reorganised away then. */
  readonly finalized: number
}

/** How the audit stands, as `app.audit` keeps it. */
export interface AuditState {
  readonly checks: number
  readonly looked: number
  readonly total: number
  readonly turns: number
  /** A turn ended in this round. */
  readonly turned: boolean
  readonly place: Place
}

/** A difference with the part that finds it again. */
export interface KnownDifference extends Difference {
  readonly part: string
}

interface DifferenceRow {
  part: string
  row_table: string
  row_id: string
  field: string
  index_value: string | null
  chain_value: string | null
  transaction: string | null
}

/** Differences that are kept; a broken index would otherwise fill the disk with what is wrong with it. */
const MOST_KEPT = 1000
/** Whoever listens to the API is told when the differences change: `assay_content` says that answers may be others now. */
const CHANNEL = 'assay_content'

/** What the light audit writes down, in `app`. */
export class AuditStore {
  private readonly pool: Pool

  constructor(databaseUrl: string) {
    this.pool = new Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 5000, application_name: 'assay-audit' })
    this.pool.on('error', () => undefined)
  }

  async end(): Promise<void> {
    await this.pool.end().catch(() => undefined)
  }

  /** Undefined before the first round. */
  async state(): Promise<AuditState | undefined> {
    const { rows } = await this.pool.query<{ checks: string; looked: string; total: string; turns: number; place: Place }>(
      'select checks, looked, total, turns, place from app.audit',
    )
    const [row] = rows
    return row && { checks: Number(row.checks), looked: Number(row.looked), total: Number(row.total), turns: row.turns, turned: false, place: row.place }
  }

  /** What differed and was not looked at for longest. */
  async known(limit: number): Promise<KnownDifference[]> {
    const { rows } = await this.pool.query<DifferenceRow>('select * from app.audit_differences order by seen_at, row_table, row_id limit $1', [limit])
    return rows.map((row) => ({
      part: row.part,
      table: row.row_table,
      id: row.row_id,
      field: row.field,
      index: row.index_value,
      chain: row.chain_value,
      transaction: row.transaction,
    }))
  }

  /** Writes a round down, all of it or nothing. */
  async save(state: AuditState, { height, hash }: BlockHeader, found: readonly KnownDifference[], healed: readonly KnownDifference[]): Promise<void> {
    const client = await this.pool.connect()
    try {
      await client.query('begin')
      for (const { table, id, field } of healed) await client.query('delete from app.audit_differences where row_table = $1 and row_id = $2 and field = $3', [table, id, field])
      for (const { part, table, id, field, index, chain, transaction } of found) {
        await client.query(
          `insert into app.audit_differences (part, row_table, row_id, field, index_value, chain_value, transaction, height)
             select $1, $2, $3, $4, $5, $6, $7, $8 where (select count(*) from app.audit_differences) < $9
                or exists (select from app.audit_differences where row_table = $2 and row_id = $3 and field = $4)
           on conflict (row_table, row_id, field) do update set index_value = excluded.index_value, chain_value = excluded.chain_value,
             transaction = excluded.transaction, height = excluded.height, seen_at = now()`,
          [part, table, id, field, index, chain, transaction, height, MOST_KEPT],
        )
      }
      await client.query(
        `insert into app.audit (at, height, hash, checks, looked, total, turns, whole_at, place) values (now(), $1, $2, $3, $4, $5, $6, case when $7 then now() end, $8)
         on conflict (id) do update set at = excluded.at, height = excluded.height, hash = excluded.hash, checks = excluded.checks, looked = excluded.looked,
           total = excluded.total, turns = excluded.turns, whole_at = coalesce(excluded.whole_at, audit.whole_at), problem = null, place = excluded.place`,
        [height, hash, state.checks, state.looked, state.total, state.turns, state.turned, JSON.stringify(state.place)],
      )
      if (found.length + healed.length > 0) await client.query('select pg_notify($1, $2)', [CHANNEL, 'audit'])
      await client.query('commit')
      client.release()
    } catch (error) {
      client.release(true) // whatever it did is taken back
      throw error
    }
  }

  /** Writes down why no round can be made. */
  async problem(why: string): Promise<void> {
    await this.pool.query('update app.audit set problem = $1 where problem is distinct from $1', [why])
  }

  /** Whether the rows are being made anew; there is nothing to compare until they are whole. */
  async isRebuilding(): Promise<boolean> {
    const { rows } = await this.pool.query<{ rebuilding: boolean }>('select rebuilding from app.indexer_state')
    return rows[0]?.rebuilding ?? true
  }
}
