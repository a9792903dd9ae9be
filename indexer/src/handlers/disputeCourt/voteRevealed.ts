import { events } from '../../abi/disputeCourt'
import { ref } from '../../chain/store/ref'
import { Choice, Dispute, Vote, VoteStatus } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'
import { voteId } from '../rows/ids'
import { choiceWord } from '../rows/words'

/** A sealed vote was opened and counted. */
export const voteRevealed = onEvent('DisputeCourt', events.VoteRevealed, {
  reads: ({ args }) => [...disputeReads(args.disputeId), ref(Vote, voteId(args.disputeId, args.voter))],
  apply: ({ args: { disputeId, voter, choice, weight }, log, rows }) => {
    const vote = rows.change(Vote, voteId(disputeId, voter))
    vote.status = VoteStatus.REVEALED
    vote.choice = choiceWord(choice)
    vote.revealedAt = log.timestamp

    const dispute = rows.change(Dispute, disputeId)
    dispute.revealedVotes += 1
    if (vote.choice === Choice.KEEP) {
      dispute.keepWeight += weight
      dispute.keepBonds += vote.bond
    } else {
      dispute.removeWeight += weight
      dispute.removeBonds += vote.bond
    }
  },
  about: ({ args, rows }) => ({ account: args.voter, ...aboutDispute(rows, args.disputeId), amount: args.weight }),
})
