import { events } from '../../abi/qualityRatings'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Account, Listing, Rating, Version } from '../../model'
import { onEvent } from '../onEvent'
import { ratingId } from '../rows/ids'

/** A staker rated a listing; its earlier rating is replaced. */
export const rated = onEvent('QualityRatings', events.Rated, {
  reads: ({ args }) => [ref(Rating, ratingId(args.listingId, args.rater))],
  apply: ({ args: { listingId, versionId, rater, score, weight, contentHash, uri }, log, rows }) => {
    const id = ratingId(listingId, rater)
    const said = { version: link(Version, versionId), score, weight, contentHash, uri, at: log.timestamp }
    if (rows.find(Rating, id) !== undefined) {
      Object.assign(rows.change(Rating, id), said)
      return
    }
    rows.mention(rater)
    rows.insert(Rating, { id, listing: link(Listing, listingId), rater: link(Account, rater), ...said })
  },
  about: ({ args }) => ({ account: args.rater, listing: args.listingId, amount: args.weight }),
})
