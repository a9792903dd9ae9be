import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ClientAddress } from './clientAddress.js'
import type { RateLimit } from './RateLimit.js'
import type { Route } from './Route.js'

/** Says no in the route's own form. */
export type Refuse = (response: ServerResponse, message: string) => void

interface Limits {
  readonly limit: RateLimit
  readonly address: ClientAddress
  readonly refuse: Refuse
}

/** A route that an address may ask only so often; every answer says in its headers how often still. */
export function limited(route: Route, { limit, address, refuse }: Limits): Route {
  return async (request: IncomingMessage, response, path) => {
    const { allowed, headers } = await limit.take(address(request))
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (allowed) return route(request, response, path)
    // The connection stays: closing it would cost a new one at the next try.
    request.resume()
    refuse(response, `Too many requests from your address; try again in ${headers['retry-after'] ?? '60'} s.`)
  }
}
