import type { Address } from '@assay/domain/ids'
import { AssayError } from '@assay/domain/errors/AssayError'
import { connect, createConfig, createStorage, disconnect, getConnection, getWalletClient, reconnect, switchChain, watchConnection, watchConnectors } from '@wagmi/core'
import { http } from 'viem'
import type { PortalConfig } from '#lib/config/PortalConfig.ts'
import { chainOf } from '#lib/wallet/chainOf.ts'
import { devConnector } from '#lib/wallet/devConnector.ts'
import type { WalletConnection, WalletSession } from '#lib/wallet/WalletSession.ts'

interface Listeners {
  connection: (connection: WalletConnection | null) => void
  offers: () => void
}

/** Opens the wallet library. Imported lazily: reading the catalog needs no wallet. */
export function openSession(config: PortalConfig, listeners: Listeners): WalletSession {
  const chain = chainOf(config)
  const wagmi = createConfig({
    chains: [chain],
    transports: { [chain.id]: http(config.rpcUrl) },
    connectors: config.accounts.map((ready) => devConnector(ready, config.rpcUrl)),
    storage: createStorage({ key: `assay.wallet.${config.chainId}`, storage: localStorage }),
    multiInjectedProviderDiscovery: true,
  })
  const find = (offerId: string) => wagmi.connectors.find((connector) => connector.id === offerId)

  watchConnection(wagmi, {
    onChange: (now) =>
      listeners.connection(
        now.status === 'connected' ? { address: now.address.toLowerCase() as Address, chainId: now.chainId, offerId: now.connector.id, name: now.connector.name } : null,
      ),
  })
  watchConnectors(wagmi, { onChange: () => listeners.offers() })

  return {
    offers: () =>
      wagmi.connectors.map((connector) => {
        const ready = config.accounts.find(({ address }) => connector.id === `dev:${address}`)
        return { id: connector.id, name: connector.name, role: ready?.role ?? '', address: ready?.address ?? null }
      }),

    async connect(offerId) {
      const connector = find(offerId)
      if (!connector) throw new AssayError('WALLET_GONE', 'This wallet is no longer in this browser. Reload the page and choose again.', { details: offerId })
      const before = getConnection(wagmi).connector
      if (before?.id === offerId) return
      await connect(wagmi, { connector })
      if (before) await disconnect(wagmi, { connector: before })
    },

    async reconnect() {
      const recent = await wagmi.storage?.getItem('recentConnectorId')
      const connector = recent ? find(recent) : undefined
      if (connector) await reconnect(wagmi, { connectors: [connector] })
    },

    async disconnect() {
      await disconnect(wagmi)
    },

    async switchChain() {
      await switchChain(wagmi, {
        chainId: chain.id,
        addEthereumChainParameter: { chainName: chain.name, rpcUrls: [config.rpcUrl], nativeCurrency: chain.nativeCurrency },
      })
    },

    client: () => getWalletClient(wagmi),
  }
}
