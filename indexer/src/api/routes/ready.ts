import type { Readiness } from '../head/Readiness.js'
import type { Route } from '../server/Route.js'
import { allowAnyOrigin } from '../server/cors.js'
import { sendJson } from '../server/sendJson.js'

/** 200 only when GraphQL is served and the index is near the node's head and on the node's branch; 503 with the reason otherwise. */
export function ready(readiness: Readiness, isServing: () => boolean): Route {
  return async (_request, response) => {
    allowAnyOrigin(response, 'GET')
    const state = await readiness.state()
    if (state.ready && !isServing()) return sendJson(response, 503, { ...state, ready: false, reason: 'The API is starting.' })
    sendJson(response, state.ready ? 200 : 503, state)
  }
}
