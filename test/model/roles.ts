import type { Bytes32 } from '@assay/domain/ids'
import { keccak256, stringToBytes, zeroHash } from 'viem'

/** The timelock's roles (OpenZeppelin). */
export const roles = {
  admin: zeroHash as Bytes32,
  proposer: keccak256(stringToBytes('PROPOSER_ROLE')) as Bytes32,
  executor: keccak256(stringToBytes('EXECUTOR_ROLE')) as Bytes32,
  canceller: keccak256(stringToBytes('CANCELLER_ROLE')) as Bytes32,
}
