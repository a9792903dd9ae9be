import type { Pool } from 'pg'
import type { ApiEnvironment } from '../environment.js'
import type { ClientAddress } from './clientAddress.js'
import { allowAnyOrigin } from './cors.js'
import { limited, type Refuse } from './limited.js'
import { RateLimit } from './RateLimit.js'
import type { Route } from './Route.js'
import { sendError } from './sendError.js'
import { sendJson } from './sendJson.js'

/** Seconds of a window. */
const WINDOW = 60
/** Documents per window and address: somebody importing a catalog sends hundreds. */
const DOCUMENTS = 600

type Limiter = (route: Route) => Route

export interface Limiters extends Record<'graphql' | 'documents' | 'files', Limiter> {
  /** Of operations and files. */
  readonly reads: RateLimit
}

/** What may be asked how often by one address. Operations and files count together, documents apart. */
export function limiterFor({ rateLimit, rateLimitStore }: ApiEnvironment, address: ClientAddress, pool: Pool): Limiters {
  const shared = rateLimitStore === 'postgres' ? pool : undefined
  const reads = new RateLimit({ name: 'default', points: rateLimit, seconds: WINDOW, pool: shared })
  const uploads = new RateLimit({ name: 'documents', points: DOCUMENTS, seconds: WINDOW, pool: shared })

  const plainly: Refuse = (response, message) => {
    allowAnyOrigin(response, 'GET, POST')
    sendError(response, 429, 'RATE_LIMITED', message)
  }
  const asGraphql: Refuse = (response, message) => {
    allowAnyOrigin(response, 'GET, POST')
    sendJson(response, 429, { errors: [{ message, extensions: { code: 'RATE_LIMITED' } }] })
  }
  const by = (limit: RateLimit, refuse: Refuse) => (route: Route) => limited(route, { limit, address, refuse })
  return { reads, graphql: by(reads, asGraphql), documents: by(uploads, plainly), files: by(reads, plainly) }
}
