import type { ProposalFilter, ProposalState } from '#lib/graphql/generated/operations.ts'

/** What the list of proposals can be narrowed to; the word stands in the address. */
export const SHOWN_PROPOSALS = ['open', 'pending', 'active', 'succeeded', 'queued', 'executed', 'defeated', 'canceled', 'all'] as const
export type ShownProposals = (typeof SHOWN_PROPOSALS)[number]

const states: Record<ShownProposals, readonly ProposalState[] | null> = {
  open: ['PENDING', 'ACTIVE', 'SUCCEEDED', 'QUEUED'],
  pending: ['PENDING'],
  active: ['ACTIVE'],
  succeeded: ['SUCCEEDED'],
  queued: ['QUEUED'],
  executed: ['EXECUTED'],
  defeated: ['DEFEATED', 'EXPIRED'],
  canceled: ['CANCELED'],
  all: null,
}

/** The choice out of an address; what is unknown falls back to the default. */
export const readShownProposals = (parameters: URLSearchParams): ShownProposals => SHOWN_PROPOSALS.find((word) => word === parameters.get('state')?.toLowerCase()) ?? 'open'

/** The API's filter for a choice. */
export function proposalFilter(shown: ShownProposals): ProposalFilter {
  const among = states[shown]
  return among ? { state: { in: [...among] } } : {}
}
