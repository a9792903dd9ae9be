import type { ServerResponse } from 'node:http'

/** Headers that a page's script may read of an answer. */
export const EXPOSED = ['retry-after', 'ratelimit', 'ratelimit-policy', 'etag', 'x-request-id']

/** Everything here is public and no request carries a cookie, so any page may read it. */
export function allowAnyOrigin(response: ServerResponse, methods: string): void {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-methods', methods)
  response.setHeader('access-control-allow-headers', 'content-type')
  response.setHeader('access-control-expose-headers', EXPOSED.join(', '))
  response.setHeader('access-control-max-age', '86400')
}
