import { events } from '../../abi/listingRegistry'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Listing, ParameterSet, Pool, Version, VersionStatus } from '../../model'
import { onEvent } from '../onEvent'
import { listingReads, showVersion } from '../rows/listing'

/** A version is pending; its content is pinned by hash. */
export const versionProposed = onEvent('ListingRegistry', events.VersionProposed, {
  reads: ({ args }) => [...listingReads(args.listingId), ref(Version, args.versionId), ref(Pool, args.versionId)],
  apply: ({ args: { listingId, versionId, index, contentHash, uri, pendingEndsAt, parametersId }, log, rows }) => {
    rows.insert(Version, {
      id: versionId,
      listing: link(Listing, listingId),
      index: Number(index),
      status: VersionStatus.PENDING,
      contentHash,
      uri,
      pendingEndsAt: BigInt(pendingEndsAt),
      parameters: link(ParameterSet, String(parametersId)),
      proposedAt: log.timestamp,
    })
    rows.insert(Pool, {
      id: versionId,
      version: link(Version, versionId),
      total: 0n,
      active: 0n,
      slashed: false,
      slashBps: 0,
      slashAmount: 0n,
      collected: 0n,
      acc: 0n,
      rewards: 0n,
    })

    const listing = rows.change(Listing, listingId)
    listing.pendingVersion = link(Version, versionId)
    listing.versionCount += 1
    showVersion(rows, listingId)
  },
  about: ({ args, rows }) => ({ account: rows.get(Listing, args.listingId).owner.id, listing: args.listingId }),
})
