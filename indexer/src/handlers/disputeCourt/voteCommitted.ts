import { events } from '../../abi/disputeCourt'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Account, Dispute, Vote, VoteStatus } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'
import { voteId } from '../rows/ids'
import { reputationReads } from '../rows/reputation'

/** A juror sealed a vote: its weight and bond are fixed now, its choice is not known. (A replaced seal is its own event.) */
export const voteCommitted = onEvent('DisputeCourt', events.VoteCommitted, {
  reads: ({ args }) => [...disputeReads(args.disputeId), ref(Vote, voteId(args.disputeId, args.voter)), ...reputationReads(args.voter, 'JUROR')],
  apply: ({ args: { disputeId, voter, commitment, weight, bond }, log, rows }) => {
    const dispute = rows.change(Dispute, disputeId)
    dispute.committedWeight += weight
    dispute.committedVotes += 1
    dispute.committedBonds += bond

    rows.mention(voter)
    rows.insert(Vote, {
      id: voteId(disputeId, voter),
      dispute: link(Dispute, disputeId),
      voter: link(Account, voter),
      commitment,
      weight,
      bond,
      status: VoteStatus.COMMITTED,
      bondReturned: 0n,
      reward: 0n,
      committedAt: log.timestamp,
    })
  },
  about: ({ args, rows }) => ({ account: args.voter, ...aboutDispute(rows, args.disputeId), amount: args.weight }),
})
