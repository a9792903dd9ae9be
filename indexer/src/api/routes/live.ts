import type { Route } from '../server/Route.js'
import { sendJson } from '../server/sendJson.js'

/** 200 as long as the process answers at all. */
export const live: Route = (_request, response) => sendJson(response, 200, { live: true })
