import { events } from '../../abi/assayTimelock'
import { onEvent } from '../onEvent'
import { operationReads, proposalOf } from '../rows/operation'

/** The salt of a queued operation. */
export const callSalt = onEvent('AssayTimelock', events.CallSalt, {
  reads: ({ args }) => operationReads(args.id),
  about: ({ args, rows }) => ({ proposal: proposalOf(rows, args.id) }),
})
