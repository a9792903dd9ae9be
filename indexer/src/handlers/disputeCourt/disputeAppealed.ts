import { events } from '../../abi/disputeCourt'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Account, Appeal, AppealOutcome, Dispute, Proposal } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'
import { proposalId } from '../rows/ids'

/** An appeal was posted; the Governor's ProposalCreated follows in the same transaction. */
export const disputeAppealed = onEvent('DisputeCourt', events.DisputeAppealed, {
  reads: ({ args }) => [...disputeReads(args.disputeId), ref(Appeal, args.disputeId)],
  apply: ({ args: { disputeId, appellant, bond, proposalId: number, deadline }, log, rows }) => {
    const dispute = rows.change(Dispute, disputeId)
    dispute.appealed = true
    dispute.escrow += bond

    rows.mention(appellant)
    rows.insert(Appeal, {
      id: disputeId,
      dispute: link(Dispute, disputeId),
      appellant: link(Account, appellant),
      bond,
      proposal: link(Proposal, proposalId(number)),
      deadline: BigInt(deadline),
      outcome: AppealOutcome.OPEN,
      paid: 0n,
      burned: 0n,
      at: log.timestamp,
    })
  },
  about: ({ args, rows }) => ({
    account: args.appellant,
    ...aboutDispute(rows, args.disputeId),
    proposal: proposalId(args.proposalId),
    amount: args.bond,
  }),
})
