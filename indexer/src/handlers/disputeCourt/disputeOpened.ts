import { events } from '../../abi/disputeCourt'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Account, Dispute, Head, Listing, ParameterSet, Version } from '../../model'
import { onEvent } from '../onEvent'
import { HEAD_ID } from '../rows/ids'
import { listingReads } from '../rows/listing'
import { reputationReads } from '../rows/reputation'

/** Somebody challenged a version. */
export const disputeOpened = onEvent('DisputeCourt', events.DisputeOpened, {
  reads: ({ args }) => [
    ref(Dispute, args.disputeId),
    ...listingReads(args.listingId),
    ...reputationReads(args.challenger, 'CHALLENGER'),
    ...reputationReads(args.owner, 'PUBLISHER'),
  ],
  apply: ({ args, rows }) => {
    rows.mention(args.challenger)
    rows.change(Listing, args.listingId).disputeCount += 1
    rows.insert(Dispute, {
      id: args.disputeId,
      version: link(Version, args.versionId),
      listing: link(Listing, args.listingId),
      ordinal: Number(args.ordinal),
      challenger: link(Account, args.challenger),
      owner: link(Account, args.owner),
      stake: args.stake,
      quorum: args.quorum,
      unitsAtOpening: rows.get(Head, HEAD_ID).totalUnits,
      parameters: link(ParameterSet, String(args.parametersId)),
      openedAt: BigInt(args.openedAt),
      commitEndsAt: BigInt(args.commitEndsAt),
      revealEndsAt: BigInt(args.revealEndsAt),
      appealEndsAt: BigInt(args.appealEndsAt),
      committedWeight: 0n,
      committedVotes: 0,
      revealedVotes: 0,
      keepWeight: 0n,
      removeWeight: 0n,
      committedBonds: 0n,
      keepBonds: 0n,
      removeBonds: 0n,
      tallied: false,
      resolved: false,
      appealed: false,
      burned: 0n,
      returned: 0n,
      poolReward: 0n,
      voterPool: 0n,
      winningWeight: 0n,
      bondsBurned: 0n,
      losersRefund: 0n,
      escrow: 2n * args.stake, // both sides
    })
  },
  about: ({ args }) => ({ account: args.challenger, listing: args.listingId, dispute: args.disputeId, amount: args.stake }),
})
