import { encodeFunctionData, type ContractFunctionArgs, type ContractFunctionName, type Hex } from 'viem'
import type { ActorName } from './actors.ts'
import { seedAbis, type SeedAbis } from './seedAbis.ts'

/** A transaction that an actor wants to send. */
export interface Call {
  readonly by: ActorName
  readonly contract: keyof SeedAbis
  readonly functionName: string
  readonly data: Hex
}

export type Writable = 'nonpayable' | 'payable'

/** A call with its data encoded. */
export function call<Name extends keyof SeedAbis, Function extends ContractFunctionName<SeedAbis[Name], Writable>>(
  by: ActorName,
  contract: Name,
  functionName: Function,
  args: ContractFunctionArgs<SeedAbis[Name], Writable, Function>,
): Call {
  const data = encodeFunctionData({ abi: seedAbis[contract], functionName, args } as never) as Hex
  return { by, contract, functionName, data }
}
