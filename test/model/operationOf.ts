import type { Bytes32 } from '@assay/domain/ids'
import { encodeAbiParameters, hexToBigInt, keccak256, numberToHex, parseAbiParameters, stringToBytes, zeroHash, type Hex } from 'viem'
import type { Call } from './Call.ts'
import type { Contracts } from './Contracts.ts'
import { payloadsOf } from './payloadsOf.ts'

/** The salt that OpenZeppelin's Governor gives an operation: its own address over the description's hash. */
export function saltOf(description: string, { AssayGovernor }: Contracts): Hex {
  const hash = hexToBigInt(keccak256(stringToBytes(description)))
  return numberToHex(hash ^ (hexToBigInt(AssayGovernor) << 96n), { size: 32 })
}

/** The timelock's id of a proposal's batch. */
export function operationOf(calls: readonly Call[], description: string, contracts: Contracts): Bytes32 {
  const { targets, values, payloads } = payloadsOf(calls, contracts)
  const parameters = parseAbiParameters('address[], uint256[], bytes[], bytes32, bytes32')
  return keccak256(encodeAbiParameters(parameters, [targets, values, payloads, zeroHash, saltOf(description, contracts)])) as Bytes32
}
