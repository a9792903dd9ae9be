import { events } from '../../abi/assayGovernor'
import { ref } from '../../chain/store/ref'
import { Proposal, ProposalStatus } from '../../model'
import { onEvent } from '../onEvent'
import { proposalId } from '../rows/ids'

/** A proposal was carried out. */
export const proposalExecuted = onEvent('AssayGovernor', events.ProposalExecuted, {
  reads: ({ args }) => [ref(Proposal, proposalId(args.proposalId))],
  apply: ({ args, rows }) => {
    const proposal = rows.change(Proposal, proposalId(args.proposalId))
    proposal.status = ProposalStatus.EXECUTED
  },
  about: ({ args }) => ({ proposal: proposalId(args.proposalId) }),
})
