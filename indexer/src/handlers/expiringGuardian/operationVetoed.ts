import { events } from '../../abi/expiringGuardian'
import { GuardianAction, GuardianActionKind } from '../../model'
import { onEvent } from '../onEvent'
import { eventId } from '../rows/ids'
import { operationReads, proposalOf } from '../rows/operation'

/** A guardian vetoed a queued operation; the timelock says Cancelled next. */
export const operationVetoed = onEvent('ExpiringGuardian', events.OperationVetoed, {
  reads: ({ args }) => operationReads(args.operationId),
  apply: ({ args, log, rows }) => {
    rows.insert(GuardianAction, { id: eventId(log), kind: GuardianActionKind.VETOED, operationId: args.operationId, at: log.timestamp })
  },
  about: ({ args, rows }) => ({ proposal: proposalOf(rows, args.operationId) }),
})
