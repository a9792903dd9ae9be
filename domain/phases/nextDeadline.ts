import { assertNever } from '../errors/assertNever.ts'
import { disputePhase, type DisputeClockRow } from './disputePhase.ts'

/** The next moment at which time alone changes what may be done with a dispute. */
export interface Deadline {
  /** Unix seconds; from this second on `then` holds. */
  readonly at: number
  /** What begins: revealing, appealing, or that anyone may resolve. */
  readonly then: 'REVEAL' | 'APPEALABLE' | 'RESOLVABLE'
}

/** A dispute's row with the end of its appeal, 0 while not appealed. */
export interface DisputeDeadlineRow extends DisputeClockRow {
  readonly appealDeadline: number
}

/** The dispute's next deadline after `now` (unix seconds), or null when nothing waits for time any more. */
export function nextDeadline(dispute: DisputeDeadlineRow, now: number): Deadline | null {
  const phase = disputePhase(dispute, now)
  switch (phase) {
    case 'COMMIT':
      return { at: dispute.commitEndsAt, then: 'REVEAL' }
    case 'REVEAL':
      return { at: dispute.revealEndsAt, then: 'APPEALABLE' }
    case 'APPEALABLE':
      return now < dispute.appealEndsAt ? { at: dispute.appealEndsAt, then: 'RESOLVABLE' } : null
    case 'APPEALED':
      // A defeated appeal may be resolved earlier; the Governor says so, not the clock.
      return now < dispute.appealDeadline ? { at: dispute.appealDeadline, then: 'RESOLVABLE' } : null
    case 'RESOLVED':
      return null
    default:
      return assertNever(phase, 'dispute phase')
  }
}
