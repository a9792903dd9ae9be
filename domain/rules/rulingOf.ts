import type { Ruling } from '../enums.ts'

/** A ruling that exists: everything but NONE. */
export type FirstRuling = Exclude<Ruling, 'NONE'>

/** The first ruling of the jury: below quorum or tied is UNDECIDED, so silence never lets the challenger win. */
export function rulingOf(keepWeight: bigint, removeWeight: bigint, quorum: bigint): FirstRuling {
  if (keepWeight + removeWeight < quorum || keepWeight === removeWeight) return 'UNDECIDED'
  return keepWeight > removeWeight ? 'KEEP' : 'REMOVE'
}

/** The ruling after a successful appeal: KEEP↔REMOVE, UNDECIDED→REMOVE. */
export const overturned = (first: FirstRuling): FirstRuling => (first === 'REMOVE' ? 'KEEP' : 'REMOVE')
