import { events } from '../../abi/assayTimelock'
import { onEvent } from '../onEvent'

/** Who administers a role of the timelock changed. */
export const roleAdminChanged = onEvent('AssayTimelock', events.RoleAdminChanged, {
  about: () => ({}),
})
