import { AssayError } from '@assay/domain/errors/AssayError'
import { contentHashOf } from '@assay/domain/ids'
import { setTimeout as delay } from 'node:timers/promises'
import { StackError } from '../up/StackError.ts'

/** Stores a document by its content hash. Throws an AssayError when these bytes are refused, a StackError when the store is not there. */
export type StoreDocument = (bytes: Uint8Array) => Promise<void>

const PATIENCE = 40
const LONGEST_WAIT_S = 30

/** Stores documents through the API's /documents; waits as it is told when it asks for patience. */
export function postDocument(apiUrl: string): StoreDocument {
  const url = `${apiUrl.replace(/\/$/, '')}/documents`
  return async (bytes) => {
    const expected = contentHashOf(bytes)
    for (let attempt = 1; ; attempt += 1) {
      const response = await send(url, bytes)
      if (response.ok) return checkAnswer(await response.text(), expected)
      const reason = (await response.text()).slice(0, 300).replace(/\s+/g, ' ').trim()
      const busy = response.status === 429 || response.status === 503
      if (!busy || attempt === PATIENCE) throw new AssayError('DOCUMENT_REFUSED', `The API did not store the card (${response.status}): ${reason}`)
      const wanted = Number(response.headers.get('retry-after') ?? 1)
      await delay(1000 * Math.min(Number.isFinite(wanted) && wanted > 0 ? wanted : 1, LONGEST_WAIT_S))
    }
  }
}

async function send(url: string, bytes: Uint8Array): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(30_000),
    })
  } catch (cause) {
    throw new StackError(`The API at ${url} does not answer. Start it with npm start, or set PUBLIC_API_URL to another one.`, { variable: 'PUBLIC_API_URL', cause })
  }
}

function checkAnswer(text: string, expected: string): void {
  let stored: unknown
  try {
    stored = (JSON.parse(text) as { contentHash?: unknown }).contentHash
  } catch (cause) {
    throw new AssayError('DOCUMENT_ANSWER', 'What answers at PUBLIC_API_URL is not Assay’s API.', { cause })
  }
  if (stored !== expected) throw new AssayError('DOCUMENT_ANSWER', 'The API stored the card under another hash.', { details: String(stored) })
}
