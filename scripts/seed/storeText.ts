import { cidOf, contentHashOf, type ContentHash } from '@assay/domain/ids'
import type { StoreDocument } from '../import/postDocument.ts'

/** Stores a text as a document. @returns what a transaction says about it */
export async function storeText(store: StoreDocument, text: string): Promise<{ contentHash: ContentHash; uri: string }> {
  const bytes = new TextEncoder().encode(text)
  await store(bytes)
  const contentHash = contentHashOf(bytes)
  return { contentHash, uri: `ipfs://${cidOf(contentHash)}` }
}
