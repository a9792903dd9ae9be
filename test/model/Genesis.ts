import type { Address } from '@assay/domain/ids'
import type { Contracts } from './Contracts.ts'

/** All that the model is told about a deployment; the rest follows from the protocol. */
export interface Genesis {
  readonly chainId: bigint
  readonly contracts: Contracts
  /** Who holds the guardian's veto. */
  readonly guardianHolder: Address
  readonly balances: readonly { readonly to: Address; readonly amount: bigint }[]
  /** When the court was deployed: the warm-up counts from then, seconds. */
  readonly courtDeployedAt: bigint
  /** When the guardian was deployed, seconds. */
  readonly guardianDeployedAt: bigint
}
