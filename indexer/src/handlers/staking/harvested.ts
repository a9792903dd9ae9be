import { events } from '../../abi/staking'
import { ref } from '../../chain/store/ref'
import { Pool, Position } from '../../model'
import { onEvent } from '../onEvent'
import { positionId } from '../rows/ids'
import { listingOf, versionReads } from '../rows/listing'

/** Rewards of a position became claimable. */
export const harvested = onEvent('Staking', events.Harvested, {
  reads: ({ args }) => [ref(Position, positionId(args.account, args.versionId)), ...versionReads(args.versionId)],
  apply: ({ args: { account, versionId, amount }, rows }) => {
    const pool = rows.change(Pool, versionId)
    pool.rewards -= amount
    const position = rows.change(Position, positionId(account, versionId))
    position.harvested += amount
    position.rewardIndex = pool.acc

    rows.account(account).claimableStaking += amount
  },
  about: ({ args, rows }) => ({ account: args.account, listing: listingOf(rows, args.versionId), amount: args.amount }),
})
