import type { Address } from '@assay/domain/ids'
import type { Hex } from 'viem'
import type { ActorName } from '../actors.ts'
import type { SeedPlace } from '../SeedPlace.ts'

export type Support = 'FOR' | 'AGAINST' | 'ABSTAIN'

export type BallotFacts = readonly [voter: ActorName, support: Support, reason?: string]

/** A proposal of the demo; the calendar of `proposal.ts` says when each step comes. */
export interface ProposalFacts {
  readonly by: ActorName
  /** Seconds before the end. */
  readonly proposed: number
  /** Markdown; its first line is the title. */
  readonly description: string
  readonly action: (place: SeedPlace) => { readonly target: Address; readonly data: Hex }
  readonly ballots: readonly BallotFacts[]
  /** How far it is taken; voting alone decides about the rest. */
  readonly then?: 'cancel' | 'queue' | 'veto' | 'execute'
}
