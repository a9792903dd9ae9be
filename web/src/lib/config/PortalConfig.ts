import type { Address } from '@assay/domain/ids'

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

/** A ready account of the embedded chain; its key is public, so it exists nowhere else. */
export interface ReadyAccount {
  name: string
  role: string
  address: Address
  /** Its place in the well-known mnemonic. */
  index: number
}

/** What `/config.json` says: run-time facts, for the server and the browser alike. */
export interface PortalConfig {
  apiUrl: string
  rpcUrl: string
  chainId: number
  chainName: string
  startBlock: number
  contracts: Record<ContractName, Address>
  /** Only on the embedded chain (31337), else empty. */
  accounts: ReadyAccount[]
}
