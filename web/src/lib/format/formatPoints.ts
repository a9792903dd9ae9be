import { groupDigits } from '#lib/format/groupDigits.ts'

/** Points of reputation, whole and signed: "+1 200", "−5", "0". */
export function formatPoints(points: bigint): string {
  if (points === 0n) return '0'
  return points < 0n ? `−${groupDigits(-points)}` : `+${groupDigits(points)}`
}
