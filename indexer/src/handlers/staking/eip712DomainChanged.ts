import { events } from '../../abi/staking'
import { onEvent } from '../onEvent'

/** The Staking's signing domain changed; ours never does, the library only declares it. */
export const eip712DomainChanged = onEvent('Staking', events.EIP712DomainChanged, {
  about: () => ({}),
})
