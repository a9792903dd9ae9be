import { AuditError } from '../AuditError.js'
import { RowLook } from '../tables/RowLook.js'
import { rowTables, sumTables } from '../tables/allTables.js'
import { headPart } from './headPart.js'
import { logPart } from './logPart.js'
import { openSnapshotsPart } from './openSnapshotsPart.js'
import type { Part, Step, View } from './Part.js'
import { stateHashPart } from './stateHashPart.js'
import { sumsPart } from './sumsPart.js'
import { stepOf, tablePart } from './tablePart.js'

/** What can be looked at in slices, at any time: the whole of the index. */
export const slicedParts: readonly Part[] = [readable(headPart), ...rowTables.map(tablePart), readable(openSnapshotsPart), readable(logPart)]

/** Everything, with what has to go over whole tables at once. */
export const allParts: readonly Part[] = [...slicedParts, ...sumTables.map(tablePart), readable(sumsPart), readable(stateHashPart)]

/** A part that goes over many tables: where rows of any of them cannot be read, that is its difference, and its end. */
function readable(part: Part): Part {
  const orDifference = async (work: () => Promise<Step>): Promise<Step> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof AuditError) throw error
      const look = new RowLook(part.tables[0]!, { id: 'all', transaction: null }, undefined)
      look.unreadable(error as Error)
      return stepOf([look], undefined)
    }
  }
  const { changed } = part
  return {
    ...part,
    ...(changed && { changed: (view: View, since: number, from: string) => orDifference(() => changed(view, since, from)) }),
    step: (view, from) => orDifference(() => part.step(view, from)),
    again: (view, ids) => orDifference(() => part.again(view, ids)),
  }
}
