import { asContentHash, cidOf, contentHashOf } from '@assay/domain/ids'
import type { EvidenceDocument } from '#lib/documents/EvidenceDocument.ts'
import { renderMarkdown } from '#lib/markdown/renderMarkdown.ts'

const MAX_BYTES = 256 * 1024
const PATIENCE_MS = 3000

/** Fetches evidence from the API by its hash and checks it here: the page trusts the hash, not the server. */
export async function readEvidence(apiUrl: string, hash: string, fetch: typeof globalThis.fetch): Promise<EvidenceDocument> {
  const contentHash = asContentHash(hash)
  try {
    const response = await fetch(`${apiUrl}/ipfs/${cidOf(contentHash)}`, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!response.ok) return { contentHash, result: 'unknown', html: null }

    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes.length > MAX_BYTES || contentHashOf(bytes) !== contentHash) return { contentHash, result: 'refuted', html: null }
    return { contentHash, result: 'verified', html: renderMarkdown(new TextDecoder().decode(bytes)) }
  } catch {
    return { contentHash, result: 'unknown', html: null }
  }
}
