import { events } from '../../abi/staking'
import { link } from '../../chain/store/link'
import { Account, Pool, PoolFunding } from '../../model'
import { onEvent } from '../onEvent'
import { eventId } from '../rows/ids'
import { listingOf, versionReads } from '../rows/listing'

/** The backers of a version were given a reward: by anybody, or by the court for a KEEP ruling. */
export const poolFunded = onEvent('Staking', events.PoolFunded, {
  reads: ({ args }) => versionReads(args.versionId),
  apply: ({ args: { versionId, funder, amount, acc }, log, rows }) => {
    const pool = rows.change(Pool, versionId)
    pool.acc = acc
    pool.rewards += amount

    rows.mention(funder)
    rows.insert(PoolFunding, { id: eventId(log), pool: link(Pool, versionId), funder: link(Account, funder), amount, at: log.timestamp })
  },
  about: ({ args, rows }) => ({ account: args.funder, listing: listingOf(rows, args.versionId), amount: args.amount }),
})
