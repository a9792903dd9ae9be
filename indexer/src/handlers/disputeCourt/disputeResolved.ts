import { events } from '../../abi/disputeCourt'
import { ref, refsBy } from '../../chain/store/ref'
import { Account, Dispute, Vote, VoteStatus } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'
import { rulingWord } from '../rows/words'

/** A dispute was settled. Bonds that were never revealed are lost from now on. */
export const disputeResolved = onEvent('DisputeCourt', events.DisputeResolved, {
  reads: ({ args }) => [...disputeReads(args.disputeId), refsBy(Vote, 'dispute', args.disputeId, (vote) => [ref(Account, vote.voter.id)])],
  apply: ({ args, log, rows }) => {
    const dispute = rows.change(Dispute, args.disputeId)
    dispute.ruling = rulingWord(args.ruling)
    dispute.resolved = true
    dispute.resolvedAt = log.timestamp
    dispute.burned = args.burned
    dispute.returned = args.returned
    dispute.poolReward = args.poolReward
    dispute.voterPool = args.voterPool
    dispute.winningWeight = args.winningWeight
    dispute.bondsBurned = args.bondsBurned
    dispute.losersRefund = args.losersRefund
    dispute.escrow = args.voterPool // the stakes and an appeal's bond are credited, returned or burned

    const sealed = rows.filter(Vote, (vote) => vote.dispute.id === args.disputeId && vote.status === VoteStatus.COMMITTED)
    for (const vote of sealed) rows.account(vote.voter.id).bonded -= vote.bond
  },
  about: ({ args, rows }) => aboutDispute(rows, args.disputeId),
})
