import { events } from '../../abi/assayToken'
import { onEvent } from '../onEvent'

/** The token's signing domain changed; ours never does, the library only declares it. */
export const eip712DomainChanged = onEvent('AssayToken', events.EIP712DomainChanged, {
  about: () => ({}),
})
