import { events } from '../../abi/assayGovernor'
import { onEvent } from '../onEvent'

/** The late extension was set: once, at deployment. */
export const lateQuorumVoteExtensionSet = onEvent('AssayGovernor', events.LateQuorumVoteExtensionSet, {
  about: () => ({}),
})
