import { gradeOf } from '@assay/domain/rules/gradeOf'
import type { LogPlace } from '../../chain/LogPlace'
import { link } from '../../chain/store/link'
import type { LogRows } from '../../chain/store/LogRows'
import { GradePoint, Listing } from '../../model'
import { gradePointId } from './ids'

interface Change {
  weight: bigint
  sum: bigint
}

/** What one event does to grades, added up by listing. */
export class GradeChanges {
  readonly byListing = new Map<string, Change>()

  /** Of one rating: by how much its weight and its weight times (score − 1) change, base units, signed. */
  add(listing: string, weight: bigint, sum: bigint): void {
    const before = this.byListing.get(listing)
    this.byListing.set(listing, { weight: (before?.weight ?? 0n) + weight, sum: (before?.sum ?? 0n) + sum })
  }
}

/** Carries out what an event does to grades; the history gets a point where the grade or the weight behind it is another. */
export function changeGrades(rows: LogRows, log: LogPlace, { byListing }: GradeChanges): void {
  for (const [id, { weight, sum }] of byListing) {
    if (weight === 0n && sum === 0n) continue
    const listing = rows.change(Listing, id)
    const before = listing.grade ?? null
    listing.gradeWeight += weight
    listing.gradeSum += sum
    listing.grade = gradeOf(listing.gradeWeight, listing.gradeSum)
    if (weight === 0n && listing.grade === before) continue

    rows.insert(GradePoint, { id: gradePointId(log, id), listing: link(Listing, id), grade: listing.grade, weight: listing.gradeWeight, at: log.timestamp })
  }
}
