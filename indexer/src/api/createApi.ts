import { once } from 'node:events'
import type { Server } from 'node:http'
import type { YogaServerInstance } from 'graphql-yoga'
import { Pool } from 'pg'
import { DocumentLoop } from '../documents/DocumentLoop.js'
import { DocumentStore } from '../documents/DocumentStore.js'
import type { ApiEnvironment } from './environment.js'
import { ChainNode } from './head/ChainNode.js'
import { HeadFeed } from './head/HeadFeed.js'
import { Readiness } from './head/Readiness.js'
import type { Log } from '../Log.js'
import { serveWebSockets } from './live/serveWebSockets.js'
import { Streams } from './live/Streams.js'
import { Metrics } from './metrics/Metrics.js'
import { serveMetrics } from './metrics/serveMetrics.js'
import { documents } from './routes/documents.js'
import { graphql } from './routes/graphql.js'
import { graphiqlFiles } from './routes/graphiqlFiles.js'
import { ipfs } from './routes/ipfs.js'
import { live } from './routes/live.js'
import { ready } from './routes/ready.js'
import { makePublicSchema } from './schema/makePublicSchema.js'
import { clientAddressBy } from './server/clientAddress.js'
import { createGraphql } from './server/createGraphql.js'
import { createServer } from './server/createServer.js'
import { limiterFor } from './server/limiterFor.js'
import { StartError } from './StartError.js'
import { readerPool } from './database/readerPool.js'
import { waitForTables } from './database/waitForTables.js'

/** Connections for documents, limits and readiness, beside those of public requests. */
const OWN_CONNECTIONS = 5

/** A running API. */
export interface Api {
  readonly server: Server
  readonly pool: Pool
  /** Settles when GraphQL is served; the other paths are from the start. */
  readonly graphqlReady: Promise<void>
  stop(): Promise<void>
}

/** Starts the API. @throws StartError in one line that names the variable, when the database cannot be reached or the port is taken */
export async function createApi(env: ApiEnvironment, log: Log): Promise<Api> {
  const pool = new Pool({ connectionString: env.databaseUrl, max: OWN_CONNECTIONS, connectionTimeoutMillis: 5_000, application_name: 'assay-api' })
  const readers = readerPool({ databaseUrl: env.databaseUrl, size: env.poolSize, statementTimeout: env.statementTimeout })
  for (const each of [pool, readers]) {
    each.on('error', (error) => log('an idle database connection was lost', error.message))
    // A connection may also break while a request has it. Its statement fails and says so; without a listener Node would end the process.
    each.on('connect', (client) => client.on('error', () => undefined))
  }
  const stopping = new AbortController()
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw new StartError(`The database does not answer: set DATABASE_URL to a Postgres that does (${reasonOf(error)}).`, { cause: error })
  }
  const feed = new HeadFeed(env.databaseUrl, log)
  const readiness = new Readiness(pool, new ChainNode(env.rpcUrl), env.allowedLag)
  const store = new DocumentStore(pool)
  const loop = new DocumentLoop({ pool, store, gateway: env.ipfsGateway, isWhole: async () => (await readiness.state()).ready, log })
  const streams = new Streams()
  const metrics = new Metrics(() => streams.size)
  const address = clientAddressBy(env.trustedProxies)
  let yoga: YogaServerInstance<object, object> | undefined
  const limit = limiterFor(env, address, pool)
  const server = createServer(
    {
      '/live': live,
      '/ready': ready(readiness, () => yoga !== undefined),
      '/graphql': limit.graphql(graphql({ yoga: () => yoga })),
      '/graphiql/': graphiqlFiles,
      '/documents': limit.documents(documents(store)),
      '/ipfs/': limit.files(ipfs(pool)),
    },
    env.http,
    metrics,
    log,
  )
  const listening = { streams, address, patience: env.http.requestTimeout }
  const endSockets = serveWebSockets(server, { yoga: () => yoga, ...listening, limit: limit.reads })
  const closeAll = [server]
  try {
    await listen(server, env)
    if (env.metrics !== undefined) closeAll.push(await serveMetrics({ ...env.metrics, metrics, pool, readiness }))
  } catch (error) {
    server.close()
    await Promise.all([pool.end(), readers.end()])
    throw error
  }
  const graphqlReady = (async () => {
    await waitForTables(pool, stopping.signal)
    if (stopping.signal.aborted) return
    const made = await makePublicSchema(env.databaseUrl)
    yoga = createGraphql({ ...made, readers, feed, metrics, listening, log })
    await feed.start()
    loop.start()
  })()
  return {
    server,
    pool,
    graphqlReady,
    async stop() {
      stopping.abort()
      await graphqlReady.catch(() => undefined)
      await Promise.all([feed.stop(), loop.stop(), endSockets()])
      for (const each of closeAll) {
        each.close()
        each.closeAllConnections()
      }
      await Promise.all([pool.end(), readers.end()])
    },
  }
}

const reasonOf = (error: unknown): string => (error instanceof AggregateError ? String((error.errors[0] as Error).message) : error instanceof Error ? error.message : String(error))

async function listen(server: Server, { port, host }: ApiEnvironment): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    throw new StartError(taken ? `Port ${port} is taken: set API_PORT to a free one.` : `Cannot listen on ${host}:${port}: set HOST and API_PORT (${reasonOf(error)}).`, {
      cause: error,
    })
  }
}
