import type { Address } from '@assay/domain/ids'
import type { Account, Chain, PublicClient, Transport, WalletClient } from 'viem'

/** The chain as an importer uses it: to read, to send in its own name, and where the contracts are. */
export interface ImportChain {
  readonly publicClient: PublicClient
  /** Its account is the owner of every listing and pays the deposits. */
  readonly walletClient: WalletClient<Transport, Chain, Account>
  readonly registry: Address
  readonly token: Address
  readonly parameters: Address
}
