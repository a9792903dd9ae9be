import type { Address } from '@assay/domain/ids'
import type { ContractName } from './contractNames.ts'
import type { GenesisShare } from './genesis.ts'
import type { ParameterSet } from './parameters.ts'

/** Two days, seconds: appeals' deadlines are computed with it. */
export const TIMELOCK_DELAY = 172_800n

export interface Plan {
  readonly at: Readonly<Record<ContractName, Address>>
  readonly deployer: Address
  readonly guardian: Address
  readonly genesis: readonly GenesisShare[]
  readonly parameters: ParameterSet
}

/** What each constructor is given. */
export function constructorArguments({ at, deployer, guardian, genesis, parameters }: Plan): Record<ContractName, readonly unknown[]> {
  return {
    AssayToken: [genesis.map(({ to }) => recipient(to, at, deployer)), genesis.map(({ amount }) => amount)],
    Staking: [at.AssayToken, at.ListingRegistry, at.DisputeCourt, at.CurationParameters, at.AssayTimelock],
    AssayTimelock: [TIMELOCK_DELAY, at.AssayGovernor, at.ExpiringGuardian],
    AssayGovernor: [at.Staking, at.AssayTimelock, at.DisputeCourt, at.AssayToken],
    CurationParameters: [at.AssayTimelock, parameters],
    ListingRegistry: [at.AssayToken, at.Staking, at.DisputeCourt, at.CurationParameters],
    DisputeCourt: [at.AssayToken, at.Staking, at.ListingRegistry, at.CurationParameters, at.AssayGovernor, at.AssayTimelock],
    QualityRatings: [at.Staking, at.ListingRegistry, at.CurationParameters],
    ExpiringGuardian: [at.AssayTimelock, at.DisputeCourt, at.AssayGovernor, guardian],
  }
}

/** A genesis recipient's address. */
export function recipient(to: GenesisShare['to'], at: Plan['at'], deployer: Address): Address {
  if (to === 'treasury') return at.AssayTimelock
  return to === 'deployer' ? deployer : to
}
