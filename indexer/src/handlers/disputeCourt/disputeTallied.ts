import { events } from '../../abi/disputeCourt'
import { Dispute } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'
import { rulingWord } from '../rows/words'

/** The votes were counted: the first ruling. */
export const disputeTallied = onEvent('DisputeCourt', events.DisputeTallied, {
  reads: ({ args }) => disputeReads(args.disputeId),
  apply: ({ args, rows }) => {
    const dispute = rows.change(Dispute, args.disputeId)
    dispute.tallied = true
    dispute.ruling = rulingWord(args.ruling)
    dispute.firstRuling = dispute.ruling
  },
  about: ({ args, rows }) => aboutDispute(rows, args.disputeId),
})
