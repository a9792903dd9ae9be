import { assayTimelockAbi } from '@assay/domain/generated/assayTimelockAbi'
import { curationParametersAbi } from '@assay/domain/generated/curationParametersAbi'
import { expiringGuardianAbi } from '@assay/domain/generated/expiringGuardianAbi'
import { qualityRatingsAbi } from '@assay/domain/generated/qualityRatingsAbi'
import type { Abi } from 'viem'
import type { ContractName } from '#lib/config/PortalConfig.ts'
import { abis } from '#lib/contracts/abis.ts'

/** Every contract of the deployment: what a proposal may call, and whose errors may come back. */
export const allAbis = {
  ...abis,
  AssayTimelock: assayTimelockAbi,
  CurationParameters: curationParametersAbi,
  QualityRatings: qualityRatingsAbi,
  ExpiringGuardian: expiringGuardianAbi,
} as const satisfies Record<ContractName, Abi>
