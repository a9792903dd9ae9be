import { events } from '../../abi/staking'
import { link } from '../../chain/store/link'
import { Account, Delegation } from '../../model'
import { onEvent } from '../onEvent'
import { eventId, ZERO_ADDRESS } from '../rows/ids'

/** An account gave its votes to somebody else. */
export const delegateChanged = onEvent('Staking', events.DelegateChanged, {
  apply: ({ args: { delegator, fromDelegate, toDelegate }, log, rows }) => {
    const delegateOf = (id: string) => {
      if (id === ZERO_ADDRESS) return null
      rows.mention(id)
      return link(Account, id)
    }
    const to = delegateOf(toDelegate)
    rows.account(delegator).delegate = to
    rows.insert(Delegation, { id: eventId(log), delegator: link(Account, delegator), from: delegateOf(fromDelegate), to, at: log.timestamp })
  },
  about: ({ args }) => ({ account: args.delegator }),
})
