import { events } from '../../abi/assayGovernor'
import { ref } from '../../chain/store/ref'
import { Proposal, ProposalStatus } from '../../model'
import { onEvent } from '../onEvent'
import { proposalId } from '../rows/ids'

/** A proposal that passed waits in the timelock. */
export const proposalQueued = onEvent('AssayGovernor', events.ProposalQueued, {
  reads: ({ args }) => [ref(Proposal, proposalId(args.proposalId))],
  apply: ({ args, rows }) => {
    const proposal = rows.change(Proposal, proposalId(args.proposalId))
    proposal.status = ProposalStatus.QUEUED
    proposal.eta = args.etaSeconds
  },
  about: ({ args }) => ({ proposal: proposalId(args.proposalId) }),
})
