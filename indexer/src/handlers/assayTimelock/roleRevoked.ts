import { events } from '../../abi/assayTimelock'
import { onEvent } from '../onEvent'

/** Somebody lost a role in the timelock. */
export const roleRevoked = onEvent('AssayTimelock', events.RoleRevoked, {
  about: ({ args }) => ({ account: args.account }),
})
