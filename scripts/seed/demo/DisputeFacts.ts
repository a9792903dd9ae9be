import type { ActorName } from '../actors.ts'
import type { BallotFacts } from './ProposalFacts.ts'

/** A dispute of the demo; the calendar of `dispute.ts` says when each step comes. */
export interface DisputeFacts {
  readonly card: string
  /** Place of the disputed version; the first by default. */
  readonly version?: number
  readonly challenger: ActorName
  /** Seconds before the end. */
  readonly opened: number
  /** Markdown: why. */
  readonly accusation: string
  readonly answer?: readonly [by: ActorName, text: string]
  /** `silent` votes are never opened. */
  readonly votes: readonly (readonly [juror: ActorName, choice: 'KEEP' | 'REMOVE', silent?: 'silent'])[]
  readonly appeal?: {
    readonly by: ActorName
    readonly ballots: readonly BallotFacts[]
    /** Whether the Governor overturns the first ruling. */
    readonly overturned?: true
  }
  /** Jurors whose votes were settled after the end. */
  readonly settled?: readonly ActorName[]
}
