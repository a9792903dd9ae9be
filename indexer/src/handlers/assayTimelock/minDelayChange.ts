import { events } from '../../abi/assayTimelock'
import { onEvent } from '../onEvent'

/** The delay was set: once, at deployment. */
export const minDelayChange = onEvent('AssayTimelock', events.MinDelayChange, {
  about: () => ({}),
})
