import { events } from '../../abi/assayTimelock'
import { onEvent } from '../onEvent'
import { operationReads, proposalOf } from '../rows/operation'

/** A queued call was carried out. */
export const callExecuted = onEvent('AssayTimelock', events.CallExecuted, {
  reads: ({ args }) => operationReads(args.id),
  about: ({ args, rows }) => ({ proposal: proposalOf(rows, args.id) }),
})
