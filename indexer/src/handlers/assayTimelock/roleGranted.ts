import { events } from '../../abi/assayTimelock'
import { onEvent } from '../onEvent'

/** Somebody was given a role in the timelock. */
export const roleGranted = onEvent('AssayTimelock', events.RoleGranted, {
  about: ({ args }) => ({ account: args.account }),
})
