/** The nine contracts in the order in which they are deployed: a constructor calls only what stands before it. */
export const CONTRACT_NAMES = [
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

export type ContractName = (typeof CONTRACT_NAMES)[number]
