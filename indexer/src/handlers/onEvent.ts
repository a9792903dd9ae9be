import type { EventParams } from '@subsquid/evm-abi'
import type { LogPlace } from '../chain/LogPlace'
import type { LogRows } from '../chain/store/LogRows'
import type { Ref } from '../chain/store/ref'
import type { AnyEvent } from './AnyEvent'
import type { ContractName } from './contractNames'

/** What a handler is given: nothing else decides what it does, so replaying the log gives the same rows. */
export interface EventContext<Args> {
  /** Decoded; texts are fit to be stored (see decodeLog). */
  args: Args
  /** Texts as the raw bytes that were emitted, hex; for hashing. */
  bytes: (name: keyof Args & string) => `0x${string}`
  log: LogPlace
  rows: LogRows
  /** Addresses of the deployment, lower-case. */
  contracts: Readonly<Record<ContractName, string>>
}

/** What an event is about, for its line in the activity; the account defaults to none. */
export interface About {
  account?: string | undefined
  listing?: string | undefined
  dispute?: string | undefined
  proposal?: string | undefined
  /** Base units. */
  amount?: bigint | undefined
}

interface Definition<Args> {
  /** The rows that `apply` and `about` need besides accounts (every address of the arguments is declared already). */
  reads?: (context: Pick<EventContext<Args>, 'args' | 'log' | 'contracts'>) => Ref[]
  /** Changes the rows. Synchronous; logs are applied in their order. */
  apply?: (context: EventContext<Args>) => void
  /** Asked after `apply`. */
  about: (context: EventContext<Args>) => About
}

/** The handler of one event of one contract. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list holds handlers of all arguments
export interface Handler<Args = any> {
  contract: ContractName
  /** Event name, e.g. `VoteCommitted`. */
  name: string
  event: AnyEvent
  reads: NonNullable<Definition<Args>['reads']>
  apply: NonNullable<Definition<Args>['apply']>
  about: Definition<Args>['about']
}

/** Defines what the index does at an event. */
export function onEvent<E extends AnyEvent>(contract: ContractName, event: E, definition: Definition<EventParams<E>>): Handler<EventParams<E>> {
  return {
    contract,
    name: event.signature.slice(0, event.signature.indexOf('(')),
    event,
    reads: definition.reads ?? (() => []),
    apply: definition.apply ?? (() => {}),
    about: definition.about,
  }
}
