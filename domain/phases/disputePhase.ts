import type { Phase } from '../enums.ts'

/** What the phase of a dispute follows from; times are unix seconds. */
export interface DisputeClockRow {
  readonly commitEndsAt: number
  readonly revealEndsAt: number
  readonly appealEndsAt: number
  readonly appealed: boolean
  readonly resolved: boolean
}

/**
 * The phase of a dispute at `now` (unix seconds). Every window is half-open: at its end the next phase has begun.
 * Once the appeal window is over an unappealed dispute stays APPEALABLE in name until someone resolves it, as on the chain.
 */
export function disputePhase(dispute: DisputeClockRow, now: number): Exclude<Phase, 'NONE'> {
  if (dispute.resolved) return 'RESOLVED'
  if (dispute.appealed) return 'APPEALED'
  if (now < dispute.commitEndsAt) return 'COMMIT'
  if (now < dispute.revealEndsAt) return 'REVEAL'
  return 'APPEALABLE'
}
