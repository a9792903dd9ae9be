/** The nine contracts, in the order of their deployment; also the keys of a deployment file. */
export const contractNames = [
  'AssayToken',
  'Staking',
  'AssayTimelock',
  'AssayGovernor',
  'CurationParameters',
  'ListingRegistry',
  'DisputeCourt',
  'QualityRatings',
  'ExpiringGuardian',
] as const

export type ContractName = (typeof contractNames)[number]
