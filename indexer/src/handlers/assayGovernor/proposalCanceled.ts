import { events } from '../../abi/assayGovernor'
import { ref } from '../../chain/store/ref'
import { Proposal, ProposalStatus } from '../../model'
import { onEvent } from '../onEvent'
import { proposalId } from '../rows/ids'

/** A proposal was cancelled by its proposer. */
export const proposalCanceled = onEvent('AssayGovernor', events.ProposalCanceled, {
  reads: ({ args }) => [ref(Proposal, proposalId(args.proposalId))],
  apply: ({ args, rows }) => {
    const proposal = rows.change(Proposal, proposalId(args.proposalId))
    proposal.status = ProposalStatus.CANCELED
  },
  about: ({ args }) => ({ proposal: proposalId(args.proposalId) }),
})
