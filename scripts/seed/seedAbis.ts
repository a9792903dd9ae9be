import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { expiringGuardianAbi } from '@assay/domain/generated/expiringGuardianAbi'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { qualityRatingsAbi } from '@assay/domain/generated/qualityRatingsAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'

/** The contracts that people act on. */
export const seedAbis = {
  AssayToken: assayTokenAbi,
  Staking: stakingAbi,
  ListingRegistry: listingRegistryAbi,
  DisputeCourt: disputeCourtAbi,
  QualityRatings: qualityRatingsAbi,
  AssayGovernor: assayGovernorAbi,
  ExpiringGuardian: expiringGuardianAbi,
} as const

export type SeedAbis = typeof seedAbis
