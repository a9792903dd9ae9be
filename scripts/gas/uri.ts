/** A link as long as the portal's own: `ipfs://` and a CIDv1. */
export const URI = `ipfs://bafkrei${'a'.repeat(52)}`
