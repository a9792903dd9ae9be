import type { Address } from '@assay/domain/ids'
import type { WalletClient } from 'viem'

/** A wallet that this browser could use. */
export interface WalletOffer {
  id: string
  name: string
  /** A ready account's part in the demo; empty for real wallets. */
  role: string
  /** Set for ready accounts only. */
  address: Address | null
}

export interface WalletConnection {
  address: Address
  /** The chain the wallet is on, which may not be ours. */
  chainId: number
  offerId: string
  name: string
}

/** What the portal needs of a wallet library. */
export interface WalletSession {
  offers(): WalletOffer[]
  connect(offerId: string): Promise<void>
  /** Connects again to what this browser used last, without asking. */
  reconnect(): Promise<void>
  disconnect(): Promise<void>
  switchChain(): Promise<void>
  client(): Promise<WalletClient>
}
