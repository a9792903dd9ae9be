import { asContentHash, cidOf } from '@assay/domain/ids'

/** The longest hint that is followed. */
const MAX_URI = 512

/** Where the bytes of a content hash may be: what the chain's hint says, and the gateway by the CID that follows from the hash. */
export function addressesOf(hash: string, uri: string, gateway: string | undefined): readonly string[] {
  const addresses: string[] = []
  if (uri.length <= MAX_URI && uri.startsWith('https://')) addresses.push(uri)
  if (gateway !== undefined) {
    addresses.push(`${gateway}/ipfs/${cidOf(asContentHash(hash))}`)
    const path = /^ipfs:\/\/([A-Za-z0-9/._-]+)$/.exec(uri)?.[1]
    if (path !== undefined && uri.length <= MAX_URI) addresses.push(`${gateway}/ipfs/${path}`)
  }
  return [...new Set(addresses)]
}
