import type { InboxKind } from '#lib/graphql/generated/operations.ts'
import { routes } from '#lib/routes.ts'

interface Item {
  readonly kind: InboxKind
  readonly listingId: string | null
  readonly disputeId: string | null
  readonly proposalId: string | null
}

/** The page on which it is done. A proposal is voted on at its own page, even where it is a dispute's appeal. */
export function inboxLink({ kind, listingId, disputeId, proposalId }: Item): string {
  if (kind === 'COMPLETE_RELEASE' || kind === 'SYNC') return routes.stake() // they name a version, but are done there
  if (proposalId) return routes.proposal(proposalId)
  if (disputeId) return routes.dispute(disputeId)
  return listingId ? routes.listing(listingId) : routes.stake()
}
