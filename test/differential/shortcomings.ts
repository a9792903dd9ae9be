import type { Report } from './Report.ts'
import { wantedOf } from './wantedOf.ts'

/** A run that did little proves little. @returns one line for each call and turn that happened less than `atLeast` times */
export function shortcomings(reports: readonly Report[], atLeast: number): string[] {
  return Object.entries(wantedOf(reports)).flatMap(([what, times]) => (times < atLeast ? [`${what}: ${times} times, wanted were ${atLeast}`] : []))
}
