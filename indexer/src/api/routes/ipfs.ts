import { asContentHash, contentHashOf, contentHashOfCid } from '@assay/domain/ids'
import { AssayError } from '@assay/domain/errors/AssayError'
import type { Pool } from 'pg'
import type { Route } from '../server/Route.js'
import { allowAnyOrigin } from '../server/cors.js'
import { sendError } from '../server/sendError.js'

const RAW = 'application/vnd.ipld.raw'

/**
 * GET /ipfs/<cid>: the bytes of a document, in the manner of a trustless gateway. They are hashed again before they leave,
 * so a damaged row is an error, never a lie.
 */
export function ipfs(pool: Pool): Route {
  return async (request, response, path) => {
    allowAnyOrigin(response, 'GET, HEAD')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendError(response, 405, 'METHOD', 'Documents are read by GET.', { allow: 'GET, HEAD' })
    }
    const cid = path.slice('/ipfs/'.length)
    let hash: string
    try {
      hash = asContentHash(contentHashOfCid(cid))
    } catch (error) {
      if (error instanceof AssayError) return sendError(response, 400, error.code, error.message)
      throw error
    }
    const etag = `"${cid}"`
    const headers = {
      etag,
      'cache-control': 'public, max-age=29030400, immutable',
      'x-ipfs-path': `/ipfs/${cid}`,
      'x-content-type-options': 'nosniff',
      // What a stranger uploaded is never run as a page of ours.
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="${cid}.bin"`,
    }
    const { rows } = await pool.query<{ bytes: Buffer }>('select bytes from content.documents where hash = $1', [hash])
    const bytes = rows[0]?.bytes
    if (bytes === undefined) return sendError(response, 404, 'UNKNOWN_DOCUMENT', 'There is no document with this CID here.')
    if (contentHashOf(bytes) !== hash) return sendError(response, 500, 'DAMAGED_DOCUMENT', 'The stored bytes do not match their hash.')
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
      response.writeHead(304, headers)
      response.end()
      return
    }
    const wantsJson = !(request.headers.accept ?? '').includes(RAW) && isJson(bytes)
    response.writeHead(200, { ...headers, 'content-type': wantsJson ? 'application/json; charset=utf-8' : RAW, 'content-length': bytes.length, vary: 'accept' })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  }
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return true
  } catch {
    return false
  }
}
