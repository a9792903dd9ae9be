import { createHash } from 'node:crypto'
import { Client } from 'pg'
import type { Deployment } from './Deployment'
import { FORGET_ROWS } from './forgetRows'
import type { StatsRow } from './IndexerStats'

/** Which chain the rows are of. */
export interface Identity {
  chainId: number
  genesisHash: string
  /** Hash of the contracts' addresses and the start block. */
  deployment: string
}

export const fingerprintOf = ({ contracts, startBlock }: Deployment): string =>
  createHash('sha256')
    .update(JSON.stringify([contracts, startBlock]))
    .digest('hex')

/** What is known of the index besides its rows; kept in `app`, which outlives them. */
export class IndexerState {
  constructor(private readonly databaseUrl: string) {}

  /** Which chain the rows are of; undefined before the first run. */
  async identity(): Promise<Identity | undefined> {
    const [row] = await this.query<{ chain_id: number; genesis_hash: string; deployment: string }>('select chain_id, genesis_hash, deployment from app.indexer_state')
    return row && { chainId: row.chain_id, genesisHash: row.genesis_hash, deployment: row.deployment }
  }

  /** The last block that can no longer be taken back, as Subsquid keeps it; undefined before the first. */
  async finalized(): Promise<{ height: number; hash: string } | undefined> {
    const [{ exists } = { exists: null }] = await this.query<{ exists: string | null }>("select to_regclass('squid_processor.status') as exists")
    if (exists === null) return undefined
    const [row] = await this.query<{ height: number; hash: string }>('select height, hash from squid_processor.status where id = 0 and height >= 0')
    return row
  }

  /** Forgets every row that came from a chain, in one transaction, and says that the index is being rebuilt. */
  async startOver(identity: Identity): Promise<void> {
    await this.query(`${FORGET_ROWS};
      insert into app.indexer_state (chain_id, genesis_hash, deployment, rebuilding)
        values (${Number(identity.chainId)}, '${hex(identity.genesisHash)}', '${hex(identity.deployment)}', true)`)
  }

  /** Writes down why the index does not go on, for whoever watches it; null once it does. */
  async alarm(why: string | null): Promise<void> {
    await this.query('update app.indexer_state set alarm = $1 where alarm is distinct from $1', [why])
  }

  /** Writes down what the indexer did so far. */
  async stats(row: StatsRow): Promise<void> {
    await this.query('insert into app.indexer_stats (id, counts, at) values (1, $1, now()) on conflict (id) do update set counts = excluded.counts, at = excluded.at', [
      JSON.stringify(row),
    ])
  }

  private async query<Row>(text: string, values?: unknown[]): Promise<Row[]> {
    const client = new Client({ connectionString: this.databaseUrl, application_name: 'assay-indexer', connectionTimeoutMillis: 5000 })
    client.on('error', () => {}) // a connection that is cut fails its query too, which says so
    await client.connect()
    try {
      return (await client.query(text, values)).rows as Row[]
    } finally {
      await client.end()
    }
  }
}

/** Several statements at once take no parameters: only hex digits go into them. */
function hex(text: string): string {
  if (!/^(0x)?[0-9a-f]*$/.test(text)) throw new TypeError(`not hex: ${text}`)
  return text
}
