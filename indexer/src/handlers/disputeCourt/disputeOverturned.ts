import { events } from '../../abi/disputeCourt'
import { Dispute } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'
import { rulingWord } from '../rows/words'

/** The Governor overturned the first ruling; the settlement follows. */
export const disputeOverturned = onEvent('DisputeCourt', events.DisputeOverturned, {
  reads: ({ args }) => disputeReads(args.disputeId),
  apply: ({ args, rows }) => {
    rows.change(Dispute, args.disputeId).ruling = rulingWord(args.ruling)
  },
  about: ({ args, rows }) => aboutDispute(rows, args.disputeId),
})
