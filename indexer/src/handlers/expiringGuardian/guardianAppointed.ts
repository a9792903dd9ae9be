import { events } from '../../abi/expiringGuardian'
import { GuardianAction, GuardianActionKind } from '../../model'
import { onEvent } from '../onEvent'
import { eventId } from '../rows/ids'

/** A guardian came to be. */
export const guardianAppointed = onEvent('ExpiringGuardian', events.GuardianAppointed, {
  apply: ({ log, rows }) => {
    rows.insert(GuardianAction, { id: eventId(log), kind: GuardianActionKind.APPOINTED, at: log.timestamp })
  },
  about: ({ args }) => ({ account: args.holder }),
})
