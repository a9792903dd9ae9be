import type { Hex } from 'viem'
import type { Address } from '@assay/domain/ids'
import type { ContractName } from './contractNames.ts'

/** Where one Assay lives: the content of deployments/<chainId>.json, the only place that holds addresses. */
export interface Deployment {
  readonly chainId: number
  /** The block of the first deployment transaction: an index starts here. */
  readonly startBlock: number
  /** The first deployment transaction. */
  readonly transaction: Hex
  /** SHA-256 of the canonical ABIs that were deployed. */
  readonly abiHash: Hex
  /** Time of the last deployment transaction's block, unix seconds. */
  readonly deployedAt: number
  /** What sMax was checked against, base units in decimal digits. */
  readonly expectedStake: string
  /** Who holds the veto of the ExpiringGuardian, lower-case hex. */
  readonly guardian: Address
  readonly contracts: Readonly<Record<ContractName, Address>>
}
