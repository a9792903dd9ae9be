import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Log } from '../../Log.js'
import type { HttpLimits } from '../environment.js'
import type { Metrics } from '../metrics/Metrics.js'
import { isAway } from './isAway.js'
import { BodyError } from './readBody.js'
import { withRequestId } from './requestId.js'
import type { Route } from './Route.js'
import { sendError } from './sendError.js'

/** Milliseconds that a connection may be idle between requests, and between looks for those that came too slowly. */
const KEEP_ALIVE = 5_000
const LOOKS = 1_000

/** The HTTP server: each request to the route whose path is the longest start of its own. */
export function createServer(routes: Readonly<Record<string, Route>>, { requestTimeout, headersTimeout, maxConnections }: HttpLimits, metrics: Metrics, log: Log): Server {
  const paths = Object.keys(routes).sort((a, b) => b.length - a.length)
  const server = createHttpServer(
    { requestTimeout, headersTimeout: Math.min(headersTimeout, requestTimeout), keepAliveTimeout: KEEP_ALIVE, connectionsCheckingInterval: LOOKS, maxHeaderSize: 16_384 },
    (request, response) => {
      withRequestId((id) => {
        response.setHeader('x-request-id', id)
        answer(request, response).catch((error: unknown) => {
          if (error instanceof BodyError) {
            if (!response.headersSent) sendError(response, error.status, error.code, error.message, { connection: 'close' })
            return
          }
          log(`request ${id} failed`, error)
          if (!response.headersSent && isAway(error))
            return sendError(response, 503, 'UNAVAILABLE', 'The database cannot be reached at the moment; try again.', { 'retry-after': '1' })
          if (response.headersSent) response.destroy()
          else sendError(response, 500, 'INTERNAL', `Something went wrong on our side. Tell us this id: ${id}.`)
        })
      })
    },
  )
  server.maxConnections = maxConnections
  return server

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '/'] = (request.url ?? '/').split('?')
    const found = paths.find((start) => (start.endsWith('/') ? path.startsWith(start) : path === start))
    const begun = performance.now()
    response.once('close', () => {
      // An event stream lasts as long as its reader likes: that is no time to answer.
      const isStream = String(response.getHeader('content-type')).startsWith('text/event-stream')
      if (!isStream) metrics.request(found ?? 'none', response.statusCode, (performance.now() - begun) / 1000)
    })
    if (found === undefined) return sendError(response, 404, 'UNKNOWN_PATH', 'There is nothing here; the API is at /graphql.')
    await routes[found]?.(request, response, path)
  }
}
