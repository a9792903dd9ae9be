import { listingName } from '#lib/components/listing/listingName.ts'
import { proposalTitle } from '#lib/governance/proposalTitle.ts'
import { proposalWords as words } from '#lib/words/proposal.ts'

interface ProposalRow {
  readonly description: string
  readonly appeal: {
    readonly nodes: readonly {
      readonly dispute: {
        readonly id: string
        readonly listing: { readonly id: string }
        readonly version: { readonly card: { readonly name: string | null; readonly status: string } | null }
      }
    }[]
  }
}

/** What a proposal is called. Only the court's own appeals are called so; whoever else writes “Appeal” has it as a text. */
export function nameProposal({ description, appeal }: ProposalRow): { title: string; disputeId: string | null } {
  const dispute = appeal.nodes[0]?.dispute
  if (dispute) return { title: words.appealTitle(listingName(dispute.version.card, dispute.listing.id)), disputeId: dispute.id }
  return { title: proposalTitle(description) ?? words.untitled, disputeId: null }
}
