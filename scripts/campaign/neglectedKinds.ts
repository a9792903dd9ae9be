import type { ChunkResult } from './Part.ts'

/** A kind of move is neglected below this part of what it would have if all kinds were accepted equally often. */
const LEAST_SHARE = 1 / 200

/** The kinds that were accepted so seldom that the campaign shows nothing about them. */
export function neglectedKinds(kinds: ChunkResult['kinds']): string[] {
  const counts = Object.entries(kinds)
  const moves = counts.reduce((sum, [, [accepted]]) => sum + accepted, 0)
  const least = Math.max(1, (moves / counts.length) * LEAST_SHARE)
  return counts.filter(([, [accepted]]) => accepted < least).map(([name, [accepted, tried]]) => `${name} was accepted ${accepted} times of ${tried}`)
}
