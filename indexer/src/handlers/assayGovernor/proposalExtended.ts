import { events } from '../../abi/assayGovernor'
import { ref } from '../../chain/store/ref'
import { Proposal } from '../../model'
import { onEvent } from '../onEvent'
import { proposalId } from '../rows/ids'

/** A late quorum gave a proposal more time. */
export const proposalExtended = onEvent('AssayGovernor', events.ProposalExtended, {
  reads: ({ args }) => [ref(Proposal, proposalId(args.proposalId))],
  apply: ({ args, rows }) => {
    const proposal = rows.change(Proposal, proposalId(args.proposalId))
    proposal.voteEnd = args.extendedDeadline
  },
  about: ({ args }) => ({ proposal: proposalId(args.proposalId) }),
})
