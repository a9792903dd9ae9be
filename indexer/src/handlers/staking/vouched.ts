import { events } from '../../abi/staking'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Account, Pool, Position, Version } from '../../model'
import { onEvent } from '../onEvent'
import { positionId } from '../rows/ids'
import { backerReads } from '../rows/backer'
import { listingOf, showBacking, versionReads } from '../rows/listing'

/** Free stake now backs a version: it earns, and can be slashed. */
export const vouched = onEvent('Staking', events.Vouched, {
  reads: ({ args }) => [ref(Position, positionId(args.account, args.versionId)), ...versionReads(args.versionId), ...backerReads(args.account)],
  apply: ({ args: { account, versionId, amount }, rows }) => {
    const holder = rows.account(account)
    holder.free -= amount
    holder.recorded += amount
    const pool = rows.change(Pool, versionId)
    pool.total += amount
    pool.active += amount

    const id = positionId(account, versionId)
    if (rows.find(Position, id) === undefined) {
      rows.insert(Position, {
        id,
        account: link(Account, account),
        version: link(Version, versionId),
        pool: link(Pool, versionId),
        vouched: 0n,
        releasing: 0n,
        rewardIndex: 0n,
        harvested: 0n,
        loss: 0n,
      })
    }
    const position = rows.change(Position, id)
    position.vouched += amount
    position.rewardIndex = pool.acc

    showBacking(rows, versionId)
  },
  about: ({ args, rows }) => ({ account: args.account, listing: listingOf(rows, args.versionId), amount: args.amount }),
})
