import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Pool } from 'pg'
import type { Readiness } from '../head/Readiness.js'
import { StartError } from '../StartError.js'
import { indexMetrics } from './indexMetrics.js'
import type { Metrics } from './Metrics.js'

interface Options {
  readonly port: number
  readonly host: string
  readonly metrics: Metrics
  readonly pool: Pool
  readonly readiness: Readiness
}

/** /metrics on a port of its own, which the world need not reach. @throws StartError when the port is taken */
export async function serveMetrics({ port, host, metrics, pool, readiness }: Options): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    void Promise.all([metrics.registry.metrics(), indexMetrics(pool, readiness)]).then(
      ([own, index]) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(`${own}\n${index}\n`),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new StartError(`/metrics cannot listen on ${host}:${port}: set METRICS_PORT to a free one.`, { cause: error })
  }
  return server
}
