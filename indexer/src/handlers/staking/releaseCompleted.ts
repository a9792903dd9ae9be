import { events } from '../../abi/staking'
import { ref } from '../../chain/store/ref'
import { Pool, Position, ReleaseTicket } from '../../model'
import { onEvent } from '../onEvent'
import { positionId } from '../rows/ids'
import { listingOf, versionReads } from '../rows/listing'

/** A release returned to free stake. */
export const releaseCompleted = onEvent('Staking', events.ReleaseCompleted, {
  reads: ({ args }) => [ref(ReleaseTicket, String(args.ticketId)), ref(Position, positionId(args.account, args.versionId)), ...versionReads(args.versionId)],
  apply: ({ args: { ticketId, account, versionId, amount }, rows }) => {
    const holder = rows.account(account)
    holder.free += amount
    holder.recorded -= amount

    rows.change(ReleaseTicket, String(ticketId)).completed = true
    rows.change(Position, positionId(account, versionId)).releasing -= amount
    rows.change(Pool, versionId).total -= amount
  },
  about: ({ args, rows }) => ({ account: args.account, listing: listingOf(rows, args.versionId), amount: args.amount }),
})
