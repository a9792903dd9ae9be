import { events } from '../../abi/assayToken'
import { onEvent } from '../onEvent'

/** A wallet allowed a spender; allowances are read from the chain when they matter. */
export const approval = onEvent('AssayToken', events.Approval, {
  about: ({ args }) => ({ account: args.owner, amount: args.value }),
})
