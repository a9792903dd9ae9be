import { events } from '../../abi/listingRegistry'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Account, Listing, ListingStatus } from '../../model'
import { onEvent } from '../onEvent'
import { reputationReads } from '../rows/reputation'

/** A listing came to be; its version 0 is announced next. */
export const listingSubmitted = onEvent('ListingRegistry', events.ListingSubmitted, {
  reads: ({ args }) => [ref(Listing, args.listingId), ...reputationReads(args.owner, 'PUBLISHER')],
  apply: ({ args: { listingId, owner, salt, deposit, minDeposit }, log, rows }) => {
    rows.mention(owner)
    rows.insert(Listing, {
      id: listingId,
      owner: link(Account, owner),
      salt,
      status: ListingStatus.PENDING,
      deposit,
      minDeposit,
      versionCount: 0,
      disputeCount: 0,
      backing: 0n,
      gradeWeight: 0n,
      gradeSum: 0n,
      submittedAt: log.timestamp,
    })
  },
  about: ({ args }) => ({ account: args.owner, listing: args.listingId, amount: args.deposit }),
})
