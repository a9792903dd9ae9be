import type { AbiEvent } from '@subsquid/evm-abi'

/** The generated decoder of any event. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the library's own bound; nothing narrower holds them all
export type AnyEvent = AbiEvent<any>
