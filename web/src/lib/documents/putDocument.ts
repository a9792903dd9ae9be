import { AssayError } from '@assay/domain/errors/AssayError'
import { cidOf, contentHashOf, type ContentHash } from '@assay/domain/ids'

const MAX_BYTES = 256 * 1024

export interface StoredDocument {
  contentHash: ContentHash
  uri: string
}

/**
 * Stores a text at the API. Its hash is computed here, so that the chain never commits to bytes that a server changed.
 * @throws DOCUMENT_EMPTY, DOCUMENT_TOO_LARGE, DOCUMENT_NOT_STORED
 */
export async function putDocument(apiUrl: string, text: string): Promise<StoredDocument> {
  const bytes = new TextEncoder().encode(text.trim())
  if (bytes.length === 0) throw new AssayError('DOCUMENT_EMPTY', 'Write what is wrong and where it can be seen.')
  if (bytes.length > MAX_BYTES) throw new AssayError('DOCUMENT_TOO_LARGE', 'This text is longer than 256 KiB. Shorten it, or link to the long part.')

  const contentHash = contentHashOf(bytes)
  await post(apiUrl, bytes)
  return { contentHash, uri: `ipfs://${cidOf(contentHash)}` }
}

async function post(apiUrl: string, bytes: Uint8Array): Promise<void> {
  let response: Response
  try {
    response = await fetch(`${apiUrl}/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes as Uint8Array<ArrayBuffer>,
    })
  } catch (cause) {
    throw notStored('The document store cannot be reached.', cause)
  }
  if (!response.ok) throw notStored(response.status === 429 ? 'Too many documents came from here.' : `The document store answered ${response.status}.`)
}

const notStored = (why: string, cause?: unknown) =>
  new AssayError('DOCUMENT_NOT_STORED', `Your text could not be stored, and nothing was sent to the chain. ${why} Try again in a moment.`, { cause, retryable: true })
