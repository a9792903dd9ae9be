import { events } from '../../abi/staking'
import { ref } from '../../chain/store/ref'
import { PowerCheckpoint, PowerKind } from '../../model'
import { onEvent } from '../onEvent'
import { checkpoint } from '../rows/checkpoint'
import { checkpointId } from '../rows/ids'

/** The votes delegated to an account changed. */
export const delegateVotesChanged = onEvent('Staking', events.DelegateVotesChanged, {
  reads: ({ args, log }) => [ref(PowerCheckpoint, checkpointId(PowerKind.VOTES, args.delegate, log.timestamp))],
  apply: ({ args: { delegate, newVotes }, log, rows }) => {
    rows.account(delegate).votes = newVotes
    checkpoint(rows, log, PowerKind.VOTES, delegate, newVotes)
  },
  about: ({ args }) => ({ account: args.delegate, amount: args.newVotes }),
})
