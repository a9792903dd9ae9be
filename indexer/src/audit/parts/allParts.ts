import { allTables } from '../tables/allTables.js'
import { headPart } from './headPart.js'
import { logPart } from './logPart.js'
import { openSnapshotsPart } from './openSnapshotsPart.js'
import type { Part } from './Part.js'
import { sumsPart } from './sumsPart.js'
import { tablePart } from './tablePart.js'

/** What can be looked at in slices, at any time: the whole of the index. */
export const slicedParts: readonly Part[] = [headPart, ...allTables.map(tablePart), openSnapshotsPart, logPart]

/** Everything, with what has to go over whole tables at once. A hash over the whole index has its place here. */
export const allParts: readonly Part[] = [...slicedParts, sumsPart]
