import { events } from '../../abi/listingRegistry'
import { onEvent } from '../onEvent'

/** Somebody took its deposits out of the registry. */
export const claimed = onEvent('ListingRegistry', events.Claimed, {
  apply: ({ args, rows }) => {
    rows.account(args.account).claimableRegistry -= args.amount
  },
  about: ({ args }) => ({ account: args.account, amount: args.amount }),
})
