import type { Address } from '@assay/domain/ids'

const TOKEN = 10n ** 18n

/** All tokens that there will ever be, base units. */
export const SUPPLY = 100_000_000n * TOKEN

/** One recipient of the tokens minted at genesis. */
export interface GenesisShare {
  /** `treasury` is the timelock, `deployer` whoever deploys. */
  readonly to: Address | 'treasury' | 'deployer'
  /** Base units. */
  readonly amount: bigint
}

/** Without a configuration: the treasury's 40 %, and the rest to the deployer, who hands it on. */
export const DEFAULT_GENESIS: readonly GenesisShare[] = [
  { to: 'treasury', amount: (SUPPLY * 40n) / 100n },
  { to: 'deployer', amount: (SUPPLY * 60n) / 100n },
]
