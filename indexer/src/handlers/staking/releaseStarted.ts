import { events } from '../../abi/staking'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Account, Pool, Position, ReleaseTicket, Version } from '../../model'
import { onEvent } from '../onEvent'
import { positionId } from '../rows/ids'
import { listingOf, showBacking, versionReads } from '../rows/listing'

/** Vouched stake began to leave: it earns nothing more and stays slashable until its ticket is completed. */
export const releaseStarted = onEvent('Staking', events.ReleaseStarted, {
  reads: ({ args }) => [ref(Position, positionId(args.account, args.versionId)), ...versionReads(args.versionId)],
  apply: ({ args: { ticketId, account, versionId, amount, readyAt }, rows }) => {
    const pool = rows.change(Pool, versionId)
    pool.active -= amount
    const position = rows.change(Position, positionId(account, versionId))
    position.vouched -= amount
    position.releasing += amount
    position.rewardIndex = pool.acc

    rows.insert(ReleaseTicket, {
      id: String(ticketId),
      position: link(Position, position.id),
      account: link(Account, account),
      version: link(Version, versionId),
      amount,
      readyAt: BigInt(readyAt),
      completed: false,
      void: false,
    })
    showBacking(rows, versionId)
  },
  about: ({ args, rows }) => ({ account: args.account, listing: listingOf(rows, args.versionId), amount: args.amount }),
})
