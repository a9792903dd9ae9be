import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import type { Abi, Address, Hex } from 'viem'
import type { Duty } from './Duty.js'
import type { KeeperAddresses } from './readAddresses.js'

/** A contract call as viem takes it. */
export interface Call {
  readonly address: Address
  readonly abi: Abi
  readonly functionName: string
  readonly args: readonly [Hex | bigint]
}

/** The call that does a duty. */
export function callOf({ call, id }: Duty, contracts: KeeperAddresses): Call {
  switch (call) {
    case 'activate':
    case 'finalizeExit':
      return { address: contracts.ListingRegistry, abi: listingRegistryAbi, functionName: call, args: [id as Hex] }
    case 'tally':
    case 'resolve':
      return { address: contracts.DisputeCourt, abi: disputeCourtAbi, functionName: call, args: [id as Hex] }
    case 'completeRelease':
      return { address: contracts.Staking, abi: stakingAbi, functionName: call, args: [BigInt(id)] }
  }
}
