import { bytesToHex, encodeAbiParameters, hexToBytes, keccak256, type Hex } from 'viem'

interface Operation {
  /** The Governor's address. */
  governor: string
  targets: readonly string[]
  values: readonly bigint[]
  calldatas: readonly string[]
  /** The description's bytes as they were emitted. */
  description: Uint8Array
}

/** The id under which the timelock knows a proposal: hashOperationBatch(targets, values, calldatas, 0, bytes20(governor) ^ descriptionHash). */
export function operationIdOf({ governor, targets, values, calldatas, description }: Operation): Hex {
  const salt = hexToBytes(keccak256(description))
  hexToBytes(governor as Hex).forEach((byte, index) => (salt[index] = salt[index]! ^ byte))

  return keccak256(
    encodeAbiParameters(
      [{ type: 'address[]' }, { type: 'uint256[]' }, { type: 'bytes[]' }, { type: 'bytes32' }, { type: 'bytes32' }],
      [targets as Hex[], [...values], calldatas as Hex[], `0x${'0'.repeat(64)}`, bytesToHex(salt)],
    ),
  )
}
