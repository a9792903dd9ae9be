import { countedOf } from '@assay/domain/rules/gradeOf'
import type { LogPlace } from '../../chain/LogPlace'
import { ref, refsBy, type Ref } from '../../chain/store/ref'
import type { LogRows } from '../../chain/store/LogRows'
import { Listing, Rating } from '../../model'
import { changeGrades, GradeChanges } from './grade'

/** The same function for every account and event, so that a batch follows an account's ratings once. */
const graded = (rating: Rating): Ref[] => [ref(Listing, rating.listing.id)]

/** What `changeEffective` needs of one account: its ratings, with what they grade. */
export const effectiveReads = (account: string): Ref[] => [refsBy(Rating, 'rater', account, graded)]

/**
 * Changes accounts' effective stake at one event (base units, signed), and with it what their ratings count and the grades
 * of what they rated.
 */
export function changeEffective(rows: LogRows, log: LogPlace, deltas: ReadonlyMap<string, bigint>): void {
  const grades = new GradeChanges()
  for (const [account, delta] of deltas) {
    const rater = rows.account(account)
    rater.effective += delta
    for (const { id, weight, counted, score, listing } of rows.by(Rating, 'rater', account)) {
      const change = countedOf(weight, rater.effective) - counted
      if (change === 0n) continue
      rows.change(Rating, id).counted += change
      rater.ratingWeight += change
      grades.add(listing.id, change, change * BigInt(score - 1))
    }
  }
  changeGrades(rows, log, grades)
}
