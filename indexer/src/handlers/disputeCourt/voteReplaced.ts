import { events } from '../../abi/disputeCourt'
import { ref } from '../../chain/store/ref'
import { Vote } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'
import { voteId } from '../rows/ids'

/** A juror sealed another choice; weight and bond stay. */
export const voteReplaced = onEvent('DisputeCourt', events.VoteReplaced, {
  reads: ({ args }) => [...disputeReads(args.disputeId), ref(Vote, voteId(args.disputeId, args.voter))],
  apply: ({ args, rows }) => {
    rows.change(Vote, voteId(args.disputeId, args.voter)).commitment = args.commitment
  },
  about: ({ args, rows }) => ({ account: args.voter, ...aboutDispute(rows, args.disputeId) }),
})
