import { events } from '../../abi/staking'
import { ref, refsBy } from '../../chain/store/ref'
import { Pool, Position, ReleaseTicket } from '../../model'
import { onEvent } from '../onEvent'
import { positionId } from '../rows/ids'
import { listingOf, showBacking, versionReads } from '../rows/listing'
import { changeUnits, unitsReads } from '../rows/units'

/** A slashed position was settled: what is left is free again and its tickets are void. Effective stake is without the loss since the slash. */
export const positionSlashed = onEvent('Staking', events.PositionSlashed, {
  reads: ({ args, log }) => [
    ref(Position, positionId(args.account, args.versionId)),
    refsBy(ReleaseTicket, 'position', positionId(args.account, args.versionId)),
    ...versionReads(args.versionId),
    ...unitsReads(log, args.account),
  ],
  apply: ({ args: { account, versionId, vouched, releasing, loss }, log, rows }) => {
    const recorded = vouched + releasing
    const holder = rows.account(account)
    holder.recorded -= recorded
    holder.free += recorded - loss
    changeUnits(rows, log, account, -loss)

    const pool = rows.change(Pool, versionId)
    pool.total -= recorded
    pool.active -= vouched
    pool.collected += loss

    const position = rows.change(Position, positionId(account, versionId))
    position.vouched = 0n
    position.releasing = 0n
    position.rewardIndex = pool.acc
    position.loss += loss
    for (const ticket of rows.by(ReleaseTicket, 'position', position.id)) {
      if (!ticket.completed && !ticket.void) rows.change(ReleaseTicket, ticket.id).void = true
    }
    showBacking(rows, versionId)
  },
  about: ({ args, rows }) => ({ account: args.account, listing: listingOf(rows, args.versionId), amount: args.loss }),
})
