import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Log } from '../../Log.js'
import { isAway } from './isAway.js'
import { BodyError } from './readBody.js'
import { withRequestId } from './requestId.js'
import type { Route } from './Route.js'
import { sendError } from './sendError.js'

/** Milliseconds for a whole request to arrive, and for its headers. */
const REQUEST_TIMEOUT = 30_000
const HEADERS_TIMEOUT = 10_000
const KEEP_ALIVE = 5_000
const MAX_CONNECTIONS = 4_000

/** The HTTP server: each request to the route whose path is the longest start of its own. */
export function createServer(routes: Readonly<Record<string, Route>>, log: Log): Server {
  const paths = Object.keys(routes).sort((a, b) => b.length - a.length)
  const server = createHttpServer(
    { requestTimeout: REQUEST_TIMEOUT, headersTimeout: HEADERS_TIMEOUT, keepAliveTimeout: KEEP_ALIVE, maxHeaderSize: 16_384 },
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
  server.maxConnections = MAX_CONNECTIONS
  return server

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '/'] = (request.url ?? '/').split('?')
    const found = paths.find((start) => (start.endsWith('/') ? path.startsWith(start) : path === start))
    if (found === undefined) return sendError(response, 404, 'UNKNOWN_PATH', 'There is nothing here; the API is at /graphql.')
    await routes[found]?.(request, response, path)
  }
}
