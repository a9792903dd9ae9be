import { events } from '../../abi/assayGovernor'
import { Head } from '../../model'
import { onEvent } from '../onEvent'
import { HEAD_ID } from '../rows/ids'

/** The Governor's quorum share changed. */
export const quorumNumeratorUpdated = onEvent('AssayGovernor', events.QuorumNumeratorUpdated, {
  apply: ({ args, rows }) => {
    rows.change(Head, HEAD_ID).quorumNumerator = Number(args.newQuorumNumerator)
  },
  about: () => ({}),
})
