import type { SeedListing } from './SeedListing.ts'

/** The seed listing whose card has this name. */
export function findSeedListing(listings: readonly SeedListing[], name: string): SeedListing {
  const found = listings.find((listing) => listing.name === name)
  if (found === undefined) throw new Error(`No seed card is called ${name}; there are ${listings.map((listing) => listing.name).join(', ')}.`)
  return found
}
