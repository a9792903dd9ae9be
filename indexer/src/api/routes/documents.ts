import { asContentHash, cidOf } from '@assay/domain/ids'
import { MAX_CARD_BYTES } from '@assay/domain/card/validateCard'
import type { DocumentStore } from '../../documents/DocumentStore.js'
import { allowAnyOrigin } from '../server/cors.js'
import { readBody } from '../server/readBody.js'
import type { Route } from '../server/Route.js'
import { sendError } from '../server/sendError.js'
import { sendJson } from '../server/sendJson.js'

/** Types that a form on another page cannot send without being asked for leave. */
const ACCEPTED: ReadonlySet<string> = new Set(['application/octet-stream', 'application/json', 'text/markdown', 'application/vnd.ipld.raw'])

/** POST /documents: keeps the raw bytes under their hash and says what that is. What nothing refers to for 24 h goes away again. */
export function documents(store: DocumentStore): Route {
  return async (request, response) => {
    allowAnyOrigin(response, 'POST')
    if (request.method === 'OPTIONS') {
      response.writeHead(204)
      response.end()
      return
    }
    if (request.method !== 'POST') return sendError(response, 405, 'METHOD', 'Documents are sent by POST and read at /ipfs/<cid>.', { allow: 'POST' })
    const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
    if (!ACCEPTED.has(type)) return sendError(response, 415, 'CONTENT_TYPE', `Send the bytes as ${[...ACCEPTED].join(' or ')}.`)

    const bytes = await readBody(request, MAX_CARD_BYTES)
    if (bytes.length === 0) return sendError(response, 400, 'EMPTY', 'There are no bytes in this document.')
    const contentHash = asContentHash(await store.put(bytes, 'UPLOAD'))
    sendJson(response, 201, { contentHash, cid: cidOf(contentHash), bytes: bytes.length })
  }
}
