import type { ProposalState } from '#lib/graphql/generated/operations.ts'
import { proposalWords as words } from '#lib/words/proposal.ts'

interface ProposalRow {
  readonly state: ProposalState
  readonly createdAt: number
  readonly voteStart: number
  readonly voteEnd: number
  readonly eta: number | null
  readonly appeal: { readonly nodes: readonly { readonly deadline: number }[] }
}

/** The moment that matters next (or mattered last), unix seconds, with what happens then; null where nothing is tied to time. */
export function proposalDeadline({ state, voteStart, voteEnd, eta, appeal }: ProposalRow): { at: number; label: string } | null {
  const { deadlines } = words
  switch (state) {
    case 'PENDING':
      return { at: voteStart, label: deadlines.start }
    case 'ACTIVE':
      return { at: voteEnd, label: deadlines.end }
    case 'SUCCEEDED': {
      const deadline = appeal.nodes[0]?.deadline
      return deadline === undefined ? { at: voteEnd, label: deadlines.ended } : { at: deadline, label: deadlines.queue }
    }
    case 'QUEUED':
      return eta === null ? null : { at: eta, label: deadlines.execute }
    case 'CANCELED':
      return null
    default:
      return { at: voteEnd, label: deadlines.ended }
  }
}
