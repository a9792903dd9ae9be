import { encodeFunctionData, type ContractFunctionArgs, type ContractFunctionName, type Hex } from 'viem'
import type { ActorName } from './actors.ts'
import { abis } from '@assay/domain/generated/abis'

/** A transaction that an actor wants to send. */
export interface Call {
  readonly by: ActorName
  readonly contract: keyof Abis
  readonly functionName: string
  readonly data: Hex
}

export type Abis = typeof abis
export type Writable = 'nonpayable' | 'payable'

/** A call with its data encoded. */
export function call<Name extends keyof Abis, Function extends ContractFunctionName<Abis[Name], Writable>>(
  by: ActorName,
  contract: Name,
  functionName: Function,
  args: ContractFunctionArgs<Abis[Name], Writable, Function>,
): Call {
  const data = encodeFunctionData({ abi: abis[contract], functionName, args } as never) as Hex
  return { by, contract, functionName, data }
}
