import type { Address } from '@assay/domain/ids'
import type { Hex } from 'viem'
import type { Call } from './Call.ts'
import type { ContractName } from '@assay/domain/generated/abis'
import type { Contracts } from './Contracts.ts'
import { encodeCall } from './encodeCall.ts'

/** A batch of calls as timelock and Governor take it. */
export function payloadsOf(calls: readonly Call[], contracts: Contracts): { readonly targets: Address[]; readonly values: bigint[]; readonly payloads: Hex[] } {
  return {
    targets: calls.map(({ name }) => contracts[name.split('.')[0] as ContractName]),
    values: calls.map(() => 0n),
    payloads: calls.map((call) => encodeCall(call, contracts)),
  }
}
