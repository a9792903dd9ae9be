import { events } from '../../abi/disputeCourt'
import { ref } from '../../chain/store/ref'
import { Dispute, Vote, VoteStatus } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'
import { voteId } from '../rows/ids'

/** A juror's vote was settled; the bond itself comes back by BondReturned. */
export const voteClaimed = onEvent('DisputeCourt', events.VoteClaimed, {
  reads: ({ args }) => [...disputeReads(args.disputeId), ref(Vote, voteId(args.disputeId, args.voter))],
  apply: ({ args: { disputeId, voter, bond, reward }, rows }) => {
    const vote = rows.change(Vote, voteId(disputeId, voter))
    const juror = rows.account(voter)
    juror.claimableCourt += reward
    // What a losing vote forfeits is held no more; an unrevealed bond was gone at the settlement already.
    if (vote.status === VoteStatus.REVEALED) juror.bonded -= vote.bond - bond
    vote.status = VoteStatus.CLAIMED
    vote.bondReturned = bond
    vote.reward = reward

    rows.change(Dispute, disputeId).escrow -= reward
  },
  about: ({ args, rows }) => ({ account: args.voter, ...aboutDispute(rows, args.disputeId), amount: args.reward }),
})
