import { countedOf } from '@assay/domain/rules/gradeOf'
import { events } from '../../abi/qualityRatings'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Account, Listing, Rating, Version } from '../../model'
import { onEvent } from '../onEvent'
import { changeGrades, GradeChanges } from '../rows/grade'
import { ratingId } from '../rows/ids'

/** A staker rated a listing; its earlier rating is replaced. */
export const rated = onEvent('QualityRatings', events.Rated, {
  reads: ({ args }) => [ref(Rating, ratingId(args.listingId, args.rater)), ref(Listing, args.listingId)],
  apply: ({ args: { listingId, versionId, rater, score, weight, contentHash, uri }, log, rows }) => {
    const id = ratingId(listingId, rater)
    const before = rows.find(Rating, id)
    const account = rows.account(rater)
    const counted = countedOf(weight, account.effective)
    const weightChange = counted - (before?.counted ?? 0n)
    const sumChange = counted * BigInt(score - 1) - (before === undefined ? 0n : before.counted * BigInt(before.score - 1))

    const said = { version: link(Version, versionId), score, weight, counted, contentHash, uri, at: log.timestamp }
    if (before === undefined) {
      account.ratingCount += 1
      rows.insert(Rating, { id, listing: link(Listing, listingId), rater: link(Account, rater), ...said })
    } else {
      Object.assign(rows.change(Rating, id), said)
    }
    account.ratingWeight += weightChange

    const grades = new GradeChanges()
    grades.add(listingId, weightChange, sumChange)
    changeGrades(rows, log, grades)
  },
  about: ({ args }) => ({ account: args.rater, listing: args.listingId, amount: args.weight }),
})
