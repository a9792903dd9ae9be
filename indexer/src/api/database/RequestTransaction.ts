import type { Pool, PoolClient, QueryResult } from 'pg'

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

const begin = (statementTimeout: number): string =>
  [
    'begin isolation level repeatable read read only',
    'set local role assay_reader',
    `set local statement_timeout = ${statementTimeout}`,
    `set local idle_in_transaction_session_timeout = ${3 * statementTimeout}`,
    'set local jit = off',
    "select height, hash, timestamp from chain.head where id = 'head'",
  ].join('; ')

/**
 * One request's view of the database: one client, one snapshot, the rights of assay_reader, nothing written.
 * The head is read with the snapshot, so that an answer can say which block it speaks of.
 */
export class RequestTransaction {
  readonly #pool: Pool
  readonly #statementTimeout: number
  #begun: Promise<PoolClient> | undefined
  #queue: Promise<unknown> = Promise.resolve()
  #block: AnswerBlock | null = null

  /** @param statementTimeout longest that a statement may run, in milliseconds */
  constructor(pool: Pool, statementTimeout: number) {
    this.#pool = pool
    this.#statementTimeout = statementTimeout
  }

  /** Takes the snapshot. Throws when the database cannot be reached. */
  async begin(): Promise<AnswerBlock | null> {
    this.#begun ??= this.#open()
    await this.#begun
    return this.#block
  }

  /** What PostGraphile calls for every statement. Statements share the client, so they run one after another. */
  readonly withPgClient = async <T>(_settings: unknown, callback: (client: RequestClient) => T | Promise<T>): Promise<T> => {
    await this.begin()
    const client = await (this.#begun as Promise<PoolClient>)
    return callback({
      query: ({ text, values = [], arrayMode = false }) => {
        const run = this.#queue.then(() => client.query({ text, values: [...values], ...(arrayMode && { rowMode: 'array' }) } as never) as unknown as Promise<QueryResult>)
        this.#queue = run.catch(() => undefined)
        return run.then(({ rows, rowCount }) => ({ rows, rowCount, notices: [] }))
      },
      withTransaction() {
        throw new Error('Public requests only read.')
      },
    })
  }

  /** Gives the client back. To be called once, whatever happened. */
  async end(): Promise<void> {
    const client = await this.#begun?.catch(() => undefined)
    if (client === undefined) return
    await this.#queue
    try {
      await client.query('commit')
      client.release()
    } catch (error) {
      client.release(error as Error)
    }
  }

  async #open(): Promise<PoolClient> {
    const client = await this.#pool.connect()
    try {
      const results = (await client.query(begin(this.#statementTimeout))) as unknown as QueryResult<{ height: number; hash: string; timestamp: string }>[]
      const head = results.at(-1)?.rows[0]
      this.#block = head === undefined ? null : { height: head.height, hash: head.hash, timestamp: Number(head.timestamp) }
      return client
    } catch (error) {
      client.release(error as Error)
      throw error
    }
  }
}
