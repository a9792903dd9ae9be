import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { assayTimelockAbi } from '@assay/domain/generated/assayTimelockAbi'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { curationParametersAbi } from '@assay/domain/generated/curationParametersAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { expiringGuardianAbi } from '@assay/domain/generated/expiringGuardianAbi'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { qualityRatingsAbi } from '@assay/domain/generated/qualityRatingsAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import type { Abi } from 'viem'

/** What the contracts can be asked and what they emit, as their compiler says it. */
export const abis = {
  AssayToken: assayTokenAbi,
  Staking: stakingAbi,
  AssayTimelock: assayTimelockAbi,
  AssayGovernor: assayGovernorAbi,
  CurationParameters: curationParametersAbi,
  ListingRegistry: listingRegistryAbi,
  DisputeCourt: disputeCourtAbi,
  QualityRatings: qualityRatingsAbi,
  ExpiringGuardian: expiringGuardianAbi,
} as const satisfies Record<string, Abi>

export type ContractName = keyof typeof abis
