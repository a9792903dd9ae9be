import { CHOICES, enumIndex } from '@assay/domain/enums'
import { concatHex, encodeFunctionData, keccak256, numberToHex, stringToBytes, zeroHash, type Hex } from 'viem'
import { abiOf, type ContractName } from '@assay/domain/generated/abis'
import type { Call } from './Call.ts'
import type { Contracts } from './Contracts.ts'
import { saltOf } from './operationOf.ts'
import { payloadsOf } from './payloadsOf.ts'

/** A call as bytes. What needs a signature is encoded by whoever signs. */
export function encodeCall(call: Call, contracts: Contracts): Hex {
  const [contract, functionName] = call.name.split('.') as [ContractName, string]
  return encodeFunctionData({ abi: abiOf[contract], functionName, args: argumentsOf(call, contracts) })
}

function argumentsOf(call: Call, contracts: Contracts): readonly unknown[] {
  switch (call.name) {
    case 'DisputeCourt.reveal': {
      const [dispute, voter, choice, salt] = call.args
      return [dispute, voter, enumIndex(CHOICES, choice), salt]
    }
    case 'AssayGovernor.castVoteWithReasonAndParams': {
      const [proposal, ...votes] = call.args
      return [proposal, 255, '', concatHex(votes.map((amount) => numberToHex(amount, { size: 16 })))]
    }
    case 'AssayGovernor.propose': {
      const [calls, description] = call.args
      const { targets, values, payloads } = payloadsOf(calls, contracts)
      return [targets, values, payloads, description]
    }
    case 'AssayGovernor.queue':
    case 'AssayGovernor.execute':
    case 'AssayGovernor.cancel': {
      const [calls, description] = call.args
      const { targets, values, payloads } = payloadsOf(calls, contracts)
      return [targets, values, payloads, keccak256(stringToBytes(description))]
    }
    case 'AssayTimelock.executeBatch':
    case 'AssayTimelock.scheduleBatch':
    case 'ExpiringGuardian.cancel': {
      const [calls, description] = call.args
      const { targets, values, payloads } = payloadsOf(calls, contracts)
      const delay = call.name === 'AssayTimelock.scheduleBatch' ? [172_800n] : []
      return [targets, values, payloads, zeroHash, saltOf(description, contracts), ...delay]
    }
    default:
      return call.args
  }
}
