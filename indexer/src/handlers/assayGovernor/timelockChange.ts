import { events } from '../../abi/assayGovernor'
import { onEvent } from '../onEvent'

/** The timelock was set: once, at deployment. */
export const timelockChange = onEvent('AssayGovernor', events.TimelockChange, {
  about: () => ({}),
})
