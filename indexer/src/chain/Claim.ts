import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

/** Any number; whoever holds it is the one indexer of a database. */
const LOCK = 0x0a55a8
const RETRY_MS = 500

interface ClaimOptions {
  databaseUrl: string
  signal: AbortSignal
  /** Told once, when somebody else indexes into this database. */
  onWaiting: () => void
  /** Told when the connection that holds the claim is lost: somebody else may index from now on. */
  onLost: () => void
}

/**
 * The right to index into a database, held by one connection as long as it lives. A second indexer waits for it, so two of them
 * (a rolling deployment, a mistake) never write in turns; one that dies leaves it at once to the one that waits.
 */
export class Claim {
  private constructor(private readonly client: Client) {}

  /** Waits until the claim is ours; undefined when aborted. Rejects when the database does not answer. */
  static async take({ databaseUrl, signal, onWaiting, onLost }: ClaimOptions): Promise<Claim | undefined> {
    const client = new Client({ connectionString: databaseUrl, application_name: 'assay-claim', connectionTimeoutMillis: 5000, keepAlive: true })
    let ended = false
    client.on('error', () => {}) // `end` follows
    client.once('end', () => {
      ended = true
    })
    await client.connect()
    for (let told = false; !signal.aborted && !ended;) {
      const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [LOCK])
      if (rows[0]?.ours === true) {
        client.once('end', onLost)
        return new Claim(client)
      }
      if (!told) onWaiting()
      told = true
      await wait(RETRY_MS, undefined, { signal }).catch(() => {})
    }
    await client.end().catch(() => {})
    return undefined
  }

  /** Gives it back, without `onLost`. */
  async release(): Promise<void> {
    this.client.removeAllListeners('end')
    await this.client.end().catch(() => {})
  }
}
