import { events } from '../../abi/staking'
import { Pool } from '../../model'
import { onEvent } from '../onEvent'
import { listingOf, versionReads } from '../rows/listing'

/** The last position left a pool: what nobody can earn any more was burned. */
export const poolEmptied = onEvent('Staking', events.PoolEmptied, {
  reads: ({ args }) => versionReads(args.versionId),
  apply: ({ args, rows }) => {
    rows.change(Pool, args.versionId).rewards -= args.rewardsBurned
  },
  about: ({ args, rows }) => ({ listing: listingOf(rows, args.versionId), amount: args.surplusBurned + args.rewardsBurned }),
})
