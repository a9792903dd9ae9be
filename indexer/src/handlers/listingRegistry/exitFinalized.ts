import { events } from '../../abi/listingRegistry'
import { Listing, ListingStatus, Version, VersionStatus } from '../../model'
import { onEvent } from '../onEvent'
import { listingReads, versionReads } from '../rows/listing'

/** A listing left; its deposit is claimable by the owner. */
export const exitFinalized = onEvent('ListingRegistry', events.ExitFinalized, {
  reads: ({ args }) => [...listingReads(args.listingId), ...versionReads(args.versionId)],
  apply: ({ args: { listingId, versionId, owner, credited }, rows }) => {
    const listing = rows.change(Listing, listingId)
    listing.status = ListingStatus.WITHDRAWN
    listing.deposit = 0n
    rows.change(Version, versionId).status = VersionStatus.SUPERSEDED

    rows.account(owner).claimableRegistry += credited
  },
  about: ({ args }) => ({ account: args.owner, listing: args.listingId, amount: args.credited }),
})
