import { events } from '../../abi/staking'
import { Pool } from '../../model'
import { onEvent } from '../onEvent'
import { listingOf, versionReads } from '../rows/listing'

/** A REMOVE ruling slashed a pool: it is closed for ever, each backer is settled when it next does anything. */
export const poolSlashed = onEvent('Staking', events.PoolSlashed, {
  reads: ({ args }) => versionReads(args.versionId),
  apply: ({ args: { versionId, bountyTo, slashBps, slashAmount, bounty }, rows }) => {
    const pool = rows.change(Pool, versionId)
    pool.slashed = true
    pool.slashBps = slashBps
    pool.slashAmount = slashAmount

    rows.account(bountyTo).claimableStaking += bounty
  },
  about: ({ args, rows }) => ({
    account: args.bountyTo,
    listing: listingOf(rows, args.versionId),
    dispute: args.disputeId,
    amount: args.slashAmount,
  }),
})
