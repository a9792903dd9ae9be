import { cidOf, contentHashOf, type ContentHash } from '@assay/domain/ids'

/** Bytes to be stored, and what a transaction says about them. */
export interface SeedDocument {
  readonly bytes: Uint8Array
  readonly contentHash: ContentHash
  readonly uri: string
}

export function documentOf(bytes: Uint8Array): SeedDocument {
  const contentHash = contentHashOf(bytes)
  return { bytes, contentHash, uri: `ipfs://${cidOf(contentHash)}` }
}

export const textDocument = (text: string): SeedDocument => documentOf(new TextEncoder().encode(text))
