import { events } from '../../abi/assayGovernor'
import { onEvent } from '../onEvent'

/** The Governor's signing domain changed; ours never does, the library only declares it. */
export const eip712DomainChanged = onEvent('AssayGovernor', events.EIP712DomainChanged, {
  about: () => ({}),
})
