import type { Phase } from '@assay/domain/enums'

interface DisputeRow {
  readonly phase: Phase
  readonly tallied: boolean
  /** Unix seconds. */
  readonly appealEndsAt: number
  readonly appeal: { readonly deadline: number; readonly proposal: { readonly state: string } | null } | null
}

export interface DisputeActs {
  tally: boolean
  appeal: boolean
  resolve: boolean
}

const LOST = new Set(['DEFEATED', 'EXPIRED', 'CANCELED'])

/** What anyone may do with a dispute at `now` (unix seconds). The phase is the API's; the clock only opens buttons. */
export function disputeActs({ phase, tallied, appealEndsAt, appeal }: DisputeRow, now: number): DisputeActs {
  const windowOver = now >= appealEndsAt
  return {
    tally: phase === 'APPEALABLE' && !tallied && !windowOver,
    appeal: phase === 'APPEALABLE' && !windowOver,
    resolve: (phase === 'APPEALABLE' && windowOver) || (phase === 'APPEALED' && appeal !== null && (now >= appeal.deadline || LOST.has(appeal.proposal?.state ?? ''))),
  }
}
