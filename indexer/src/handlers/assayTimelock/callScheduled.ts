import { events } from '../../abi/assayTimelock'
import { onEvent } from '../onEvent'
import { operationReads, proposalOf } from '../rows/operation'

/** A call was queued; the proposal itself says so by ProposalQueued. */
export const callScheduled = onEvent('AssayTimelock', events.CallScheduled, {
  reads: ({ args }) => operationReads(args.id),
  about: ({ args, rows }) => ({ proposal: proposalOf(rows, args.id) }),
})
