import { createContext } from 'svelte'
import { AssayError } from '@assay/domain/errors/AssayError'
import type { WalletClient } from 'viem'
import type { PortalConfig } from '#lib/config/PortalConfig.ts'
import type { WalletConnection, WalletOffer, WalletSession } from '#lib/wallet/WalletSession.ts'

/** Which account the visitor acts as. The wallet library loads only when it is wanted. */
export class Wallet {
  connection = $state.raw<WalletConnection | null>(null)
  offers = $state.raw<WalletOffer[]>([])
  /** True once a wallet used earlier was tried, so that "connect" does not flash up. */
  settled = $state(false)

  readonly #config: PortalConfig
  #session: Promise<WalletSession> | null = null

  constructor(config: PortalConfig) {
    this.#config = config
  }

  get address() {
    return this.connection?.address ?? null
  }

  get onWrongChain() {
    return this.connection !== null && this.connection.chainId !== this.#config.chainId
  }

  /** Loads the library and lists what this browser offers. */
  async discover(): Promise<void> {
    const session = await this.#open()
    this.offers = session.offers()
  }

  /** Picks up the wallet that this browser used last; loads nothing if there was none. */
  async resume(): Promise<void> {
    try {
      if (localStorage.getItem(`assay.wallet.${this.#config.chainId}.recentConnectorId`)) await (await this.#open()).reconnect()
    } finally {
      this.settled = true
    }
  }

  async connect(offerId: string): Promise<void> {
    await (await this.#open()).connect(offerId)
  }

  async disconnect(): Promise<void> {
    await (await this.#open()).disconnect()
  }

  async switchChain(): Promise<void> {
    await (await this.#open()).switchChain()
  }

  /** The signing client of the connected account. @throws WALLET_NOT_CONNECTED */
  async client(): Promise<WalletClient> {
    if (!this.connection) throw new AssayError('WALLET_NOT_CONNECTED', 'No account is connected. Connect a wallet first.')
    return (await this.#open()).client()
  }

  #open(): Promise<WalletSession> {
    this.#session ??= import('#lib/wallet/openSession.ts').then(({ openSession }) => {
      const session = openSession(this.#config, {
        connection: (connection) => (this.connection = connection),
        offers: () => (this.offers = session.offers()),
      })
      return session
    })
    return this.#session
  }
}

export const [getWallet, setWallet] = createContext<Wallet>()
