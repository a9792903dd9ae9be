import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import type { Abi } from 'viem'

/** The contracts that the portal writes to. */
export const abis = {
  AssayToken: assayTokenAbi,
  Staking: stakingAbi,
  ListingRegistry: listingRegistryAbi,
  DisputeCourt: disputeCourtAbi,
  AssayGovernor: assayGovernorAbi,
} as const satisfies Record<string, Abi>

export type WrittenContract = keyof typeof abis
