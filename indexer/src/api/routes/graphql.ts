import type { YogaServerInstance } from 'graphql-yoga'
import { MAX_BODY } from '../limits/operationLimits.js'
import { allowAnyOrigin } from '../server/cors.js'
import type { Route } from '../server/Route.js'
import { sendJson } from '../server/sendJson.js'

/** Longest URL of an operation by GET. */
const MAX_URL = 16_000
export interface GraphqlRoute {
  /** Undefined until the tables are there and the schema was made from them. */
  readonly yoga: () => YogaServerInstance<object, object> | undefined
}

/** /graphql: lets only what can be an operation through to the GraphQL server. */
export function graphql({ yoga }: GraphqlRoute): Route {
  return async (request, response) => {
    const refuse = (status: number, code: string, message: string): void => {
      allowAnyOrigin(response, 'GET, POST')
      sendJson(response, status, { errors: [{ message, extensions: { code } }] }, { connection: 'close' })
    }
    if (request.method === 'POST') {
      const type = (request.headers['content-type'] ?? '').toLowerCase()
      if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/.test(type)) return refuse(415, 'CONTENT_TYPE', 'Send operations as application/json in UTF-8.')
      if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return refuse(415, 'ENCODING', 'Send operations uncompressed.')
      // A length said before is a bound that holds before a byte was read.
      const length = request.headers['content-length']
      if (length === undefined) return refuse(411, 'LENGTH', 'Send the content-length of an operation.')
      if (Number(length) > MAX_BODY) return refuse(413, 'TOO_LARGE', `An operation has at most ${MAX_BODY} bytes.`)
    }
    if ((request.url ?? '').length > MAX_URL) return refuse(414, 'TOO_LARGE', `An operation by GET has at most ${MAX_URL} characters; send it by POST.`)
    const server = yoga()
    if (server === undefined) return refuse(503, 'STARTING', 'The index is not there yet; try again in a moment.')
    await server(request, response)
  }
}
