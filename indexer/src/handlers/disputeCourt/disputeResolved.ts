import { events } from '../../abi/disputeCourt'
import { Dispute, Vote, VoteStatus } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute } from '../rows/dispute'
import { judge, rulingReads } from '../rows/judge'
import { rulingWord } from '../rows/words'

/** A dispute was settled. Bonds that were never revealed are lost from now on, and the final ruling judges everybody who took a side. */
export const disputeResolved = onEvent('DisputeCourt', events.DisputeResolved, {
  reads: ({ args }) => rulingReads(args.disputeId, args.versionId, rulingWord(args.ruling)),
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

    for (const vote of rows.by(Vote, 'dispute', args.disputeId)) {
      if (vote.status === VoteStatus.COMMITTED) rows.account(vote.voter.id).bonded -= vote.bond
    }
    judge(rows, log, args.disputeId)
  },
  about: ({ args, rows }) => aboutDispute(rows, args.disputeId),
})
