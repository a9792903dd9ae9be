import { lossOf } from '@assay/domain/rules/lossOf'
import { wholeTokens } from '@assay/domain/rules/reputationPoints'
import { events } from '../../abi/staking'
import { Pool, Position } from '../../model'
import { onEvent } from '../onEvent'
import { backersReads } from '../rows/backer'
import { changeEffective } from '../rows/effective'
import { listingOf, versionReads } from '../rows/listing'
import { addReputation } from '../rows/reputation'

/**
 * A REMOVE ruling slashed a pool: it is closed for ever. Each backer's books are settled when it next does anything; its
 * effective stake and its reputation are lower from now on, though no event of its own says so.
 */
export const poolSlashed = onEvent('Staking', events.PoolSlashed, {
  reads: ({ args }) => [...versionReads(args.versionId), ...backersReads(args.versionId)],
  apply: ({ args: { versionId, disputeId, bountyTo, slashBps, slashAmount, bounty }, log, rows }) => {
    const pool = rows.change(Pool, versionId)
    pool.slashed = true
    pool.slashBps = slashBps
    pool.slashAmount = slashAmount

    rows.account(bountyTo).claimableStaking += bounty

    const losses = new Map<string, bigint>()
    const listing = listingOf(rows, versionId)
    for (const { account, vouched, releasing } of rows.by(Position, 'version', versionId)) {
      const loss = lossOf(vouched + releasing, BigInt(slashBps))
      if (loss === 0n) continue
      losses.set(account.id, -loss)
      addReputation(rows, log, { account: account.id, kind: 'VOUCH_SLASHED', count: wholeTokens(loss), dispute: disputeId, listing, version: versionId })
    }
    changeEffective(rows, log, losses)
  },
  about: ({ args, rows }) => ({
    account: args.bountyTo,
    listing: listingOf(rows, args.versionId),
    dispute: args.disputeId,
    amount: args.slashAmount,
  }),
})
