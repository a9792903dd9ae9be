import { events } from '../../abi/expiringGuardian'
import { GuardianAction, GuardianActionKind } from '../../model'
import { onEvent } from '../onEvent'
import { eventId } from '../rows/ids'

/** A guardian gave its role back after its time. */
export const guardianRenounced = onEvent('ExpiringGuardian', events.GuardianRenounced, {
  apply: ({ log, rows }) => {
    rows.insert(GuardianAction, { id: eventId(log), kind: GuardianActionKind.RENOUNCED, at: log.timestamp })
  },
  about: () => ({}),
})
