import type { Writable } from 'node:stream'
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'
import { PreparedStatements } from './PreparedStatements.js'

/** The block that an answer is true of. */
export interface AnswerBlock {
  readonly height: number
  readonly hash: string
  /** Unix seconds. */
  readonly timestamp: number
}

/** What PostGraphile's executor asks of a database client. */
interface Query {
  readonly text: string
  readonly values?: readonly unknown[]
  readonly arrayMode?: boolean
}

interface RequestClient {
  query(query: Query): Promise<{ rows: readonly unknown[]; rowCount: number | null; notices: readonly never[] }>
  withTransaction(): never
}

/** A snapshot, and the head with it. */
const BEGIN = "begin isolation level repeatable read read only; select height, hash, timestamp from chain.head where id = 'head'"

/** The database refuses a prepared statement for good: a table that it names has been made anew. */
const STALE = new Set(['0A000', '26000'])

const prepared = new WeakMap<PoolClient, PreparedStatements>()

function preparedBy(client: PoolClient): PreparedStatements {
  const found = prepared.get(client) ?? new PreparedStatements(client)
  prepared.set(client, found)
  return found
}

/** Sends in one write what is asked before Node turns to anything else: each write to the socket costs as much as planning a statement. */
function holdBack(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/**
 * One request's view of the database: one client of the readers' pool, one snapshot. The head is read with the snapshot, so that an
 * answer can say which block it speaks of.
 */
export class RequestTransaction {
  readonly #pool: Pool
  #client: Promise<PoolClient> | undefined
  #block: Promise<AnswerBlock | null> | undefined
  #broken: Error | undefined

  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** Takes the snapshot. @returns what is settled once it is taken. Throws when the database cannot be reached. */
  async begin(): Promise<{ readonly block: Promise<AnswerBlock | null> }> {
    this.#client ??= this.#pool.connect()
    const client = await this.#client
    this.#block ??= this.#snapshot(client)
    // Whoever asks for the block hears of a failure; nobody may have to.
    this.#block.catch(() => undefined)
    return { block: this.#block }
  }

  /** What PostGraphile calls for every statement. They are sent at once and run one after another. */
  readonly withPgClient = async <T>(_settings: unknown, callback: (client: RequestClient) => T | Promise<T>): Promise<T> => {
    await this.begin()
    const client = await this.#client!
    return callback({
      query: async ({ text, values = [], arrayMode = false }) => {
        try {
          const config = { name: preparedBy(client).nameOf(text), text, values: [...values], ...(arrayMode && { rowMode: 'array' as const }) }
          const { rows, rowCount } = await client.query(config as QueryConfig)
          return { rows, rowCount, notices: [] }
        } catch (error) {
          if (STALE.has((error as { code?: string }).code ?? '')) this.#broken = error as Error
          throw error
        }
      },
      withTransaction() {
        throw new Error('Public requests only read.')
      },
    })
  }

  /** Gives the client back, without waiting for the database. To be called once, whatever happened, when no statement runs any more. */
  end(): void {
    this.#client?.then(
      (client) =>
        client.query('commit').then(
          () => client.release(this.#broken),
          (error: Error) => client.release(error),
        ),
      () => undefined,
    )
  }

  async #snapshot(client: PoolClient): Promise<AnswerBlock | null> {
    holdBack(client)
    const results = (await client.query(BEGIN)) as unknown as QueryResult<{ height: number; hash: string; timestamp: string }>[]
    const head = results.at(-1)?.rows[0]
    return head === undefined ? null : { height: head.height, hash: head.hash, timestamp: Number(head.timestamp) }
  }
}
