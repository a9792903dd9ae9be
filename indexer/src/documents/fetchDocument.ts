import { contentHashOf } from '@assay/domain/ids'
import { MAX_CARD_BYTES } from '@assay/domain/card/validateCard'
import { addressesOf } from './addressesOf.js'
import type { WantedDocument } from './claimFetches.js'
import type { DocumentStore } from './DocumentStore.js'
import { FetchError } from './FetchError.js'

type FetchBytes = (address: string, limit: number) => Promise<Uint8Array>

/** Tries every place where a document may be. Bytes that match are kept for good; else the reason is, until a later try. */
export async function fetchDocument(store: DocumentStore, { hash, uri }: WantedDocument, gateway: string | undefined, fetchBytes: FetchBytes): Promise<boolean> {
  const addresses = addressesOf(hash, uri, gateway)
  let reason =
    uri === ''
      ? 'Nobody has brought the bytes, and the listing does not say where they are.'
      : 'Nobody has brought the bytes, and they cannot be fetched from where the listing says they are.'
  for (const address of addresses) {
    try {
      const bytes = await fetchBytes(address, MAX_CARD_BYTES)
      if (contentHashOf(bytes) === hash) {
        await store.put(bytes, 'FETCH')
        return true
      }
      reason = 'The bytes at the place that the listing names do not match its content hash.'
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      reason = error.message
    }
  }
  await store.putReason(hash, reason)
  return false
}
