import { Pool } from 'pg'

interface Options {
  readonly databaseUrl: string
  /** The most connections. */
  readonly size: number
  /** Longest that a statement may run, in milliseconds. */
  readonly statementTimeout: number
}

/**
 * The connections of public requests: they have the rights of assay_reader and can only read. A connection is set so once, before its
 * first use; it sends a request's statements without waiting for the answers in between.
 */
export function readerPool({ databaseUrl, size, statementTimeout }: Options): Pool {
  const settings = [
    'set role assay_reader',
    'set default_transaction_read_only = on',
    `set statement_timeout = ${statementTimeout}`,
    `set idle_in_transaction_session_timeout = ${3 * statementTimeout}`,
    'set jit = off',
    'set max_parallel_workers_per_gather = 0',
  ]
  return new Pool({
    connectionString: databaseUrl,
    max: size,
    connectionTimeoutMillis: 5_000,
    application_name: 'assay-api reader',
    pipeline: true,
    // The pool waits for what this gives, and hands out no connection on which it failed.
    onConnect: (client) => client.query(settings.join('; ')) as unknown as void,
  })
}
