import type { Address } from '@assay/domain/ids'

export type ContractName =
  'AssayToken' | 'Staking' | 'AssayTimelock' | 'AssayGovernor' | 'CurationParameters' | 'ListingRegistry' | 'DisputeCourt' | 'QualityRatings' | 'ExpiringGuardian'

/** Where each contract stands. */
export type Contracts = Readonly<Record<ContractName, Address>>
