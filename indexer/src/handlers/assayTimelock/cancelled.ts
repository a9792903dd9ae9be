import { events } from '../../abi/assayTimelock'
import { Proposal, ProposalStatus } from '../../model'
import { onEvent } from '../onEvent'
import { operationReads, proposalOf } from '../rows/operation'

/** A queued operation was cancelled, by the Governor or by a guardian; then its proposal can never pass. */
export const cancelled = onEvent('AssayTimelock', events.Cancelled, {
  reads: ({ args }) => operationReads(args.id),
  apply: ({ args, rows }) => {
    const proposal = proposalOf(rows, args.id)
    if (proposal !== undefined) rows.change(Proposal, proposal).status = ProposalStatus.CANCELED
  },
  about: ({ args, rows }) => ({ proposal: proposalOf(rows, args.id) }),
})
