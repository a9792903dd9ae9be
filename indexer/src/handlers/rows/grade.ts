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

/** Carries out what an event does to grades; the history gets a point where it changes the grade or the weight behind it. */
export function changeGrades(rows: LogRows, log: LogPlace, { byListing }: GradeChanges): void {
  for (const [id, { weight, sum }] of byListing) {
    if (weight === 0n && sum === 0n) continue
    const listing = rows.change(Listing, id)
    const before = listing.grade ?? null
    listing.gradeWeight += weight
    listing.gradeSum += sum
    listing.grade = gradeOf(listing.gradeWeight, listing.gradeSum)
    if (weight === 0n && listing.grade === before) continue

    addPoint(rows, log, listing)
  }
}

/**
 * One point per block: whoever rates much and moves its stake often within a transaction must not fill the history. Only the
 * block's own batch can have made it, for blocks are never divided.
 */
function addPoint(rows: LogRows, log: LogPlace, { id: listing, grade, gradeWeight: weight }: Listing): void {
  const id = gradePointId(listing, log)
  const made = rows.made(GradePoint, id)
  if (made === undefined) rows.insert(GradePoint, { id, listing: link(Listing, listing), grade: grade ?? null, weight, at: log.timestamp })
  else Object.assign(made, { grade, weight })
}
