import { encodeAbiParameters, hexToBigInt, keccak256, parseAbiParameters, stringToBytes } from 'viem'
import type { Call } from './Call.ts'
import type { Contracts } from './Contracts.ts'
import { payloadsOf } from './payloadsOf.ts'

/** The Governor's id of a proposal. */
export function proposalOf(calls: readonly Call[], description: string, contracts: Contracts): bigint {
  const { targets, values, payloads } = payloadsOf(calls, contracts)
  const parameters = parseAbiParameters('address[], uint256[], bytes[], bytes32')
  return hexToBigInt(keccak256(encodeAbiParameters(parameters, [targets, values, payloads, keccak256(stringToBytes(description))])))
}
