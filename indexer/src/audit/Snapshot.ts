import { Client } from 'pg'
import { AuditError } from './AuditError.js'
import type { BlockHeader } from './chain/Node.js'

const CONNECT_MS = 5000
/** Cardinality and data exceptions: what the rows hold, not how the database is. */
const UNREADABLE = /^(21|22)/

/** Rows that hold what no such row can hold: a text that is no number, two where there is one. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** One view of the index: whatever is asked through it is true of the same block. */
export class Snapshot {
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(
    private readonly client: Client,
    readonly head: BlockHeader & { readonly finalized: number },
  ) {}

  /**
   * Opens a connection and a snapshot on it.
   * @param patience longest that a statement may run, in milliseconds; 0 for no limit
   * @throws AUDIT_DATABASE, AUDIT_EMPTY
   */
  static async take(databaseUrl: string, patience = 0): Promise<Snapshot> {
    const client = new Client({ connectionString: databaseUrl, application_name: 'assay-audit', connectionTimeoutMillis: CONNECT_MS })
    client.on('error', () => undefined) // the next statement says so
    try {
      await client.connect()
      await client.query(`begin isolation level repeatable read read only; set local statement_timeout = ${Math.trunc(patience)}; set local jit = off`)
      const { rows: tables } = await client.query<{ there: boolean }>("select to_regclass('chain.head') is not null as there")
      const { rows } = tables[0]?.there === true ? await client.query<Head>("select height, hash, timestamp, finalized from chain.head where id = 'head'") : { rows: [] }
      const [head] = rows
      if (head === undefined) throw new AuditError('AUDIT_EMPTY', 'The index has not read any block yet. Start the indexer, or set DATABASE_URL to the database that it writes.')
      return new Snapshot(client, { ...head, timestamp: Number(head.timestamp) })
    } catch (cause) {
      await client.end().catch(() => undefined)
      if (cause instanceof AuditError) throw cause
      throw away(cause)
    }
  }

  /**
   * @throws Unreadable when these rows cannot be read as they are (the snapshot stays good), AUDIT_DATABASE
   */
  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const run = this.queue.then(() => this.run<Row>(text, values))
    this.queue = run.catch(() => undefined)
    return run
  }

  /** A statement that fails must not take the snapshot with it, so it has a savepoint; and nothing may come between. */
  private async run<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    try {
      await this.client.query('savepoint here')
      const { rows } = await this.client.query<Row>(text, [...values])
      await this.client.query('release savepoint here')
      return rows
    } catch (cause) {
      if (!UNREADABLE.test(String((cause as { code?: string }).code))) throw away(cause)
      await this.client.query('rollback to savepoint here').catch((error: unknown) => {
        throw away(error)
      })
      throw new Unreadable((cause as Error).message)
    }
  }

  /** Gives it back. */
  async end(): Promise<void> {
    await this.client.end().catch(() => undefined)
  }
}

interface Head {
  height: number
  hash: string
  timestamp: string
  finalized: number
}

function away(cause: unknown): AuditError {
  const { message, code } = cause as { message?: string; code?: string }
  // Class 42 is our own mistake, or a database that is none of ours.
  const what = code?.startsWith('42') === true ? 'The database is not an index of this version' : 'The database does not answer'
  return new AuditError('AUDIT_DATABASE', `${what} (${message || String(code)}). Start it, or set DATABASE_URL.`, { cause })
}
