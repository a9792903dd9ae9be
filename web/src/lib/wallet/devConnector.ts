import { createConnector, type CreateConnectorFn } from '@wagmi/core'
import { createWalletClient, getAddress, http, numberToHex, type Hex, type TypedDataDefinition } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import type { ReadyAccount } from '#lib/config/PortalConfig.ts'
import { READY_MNEMONIC } from '#lib/config/readyAccounts.ts'

interface Transaction {
  to?: Hex
  data?: Hex
  value?: Hex
  gas?: Hex
}

/** A ready account of the embedded chain behaving as a wallet: it signs here in the page, with its public key pair. */
export function devConnector(ready: ReadyAccount, rpcUrl: string): CreateConnectorFn {
  return createConnector((config) => {
    const id = `dev:${ready.address}`
    const chain = config.chains[0]
    const account = mnemonicToAccount(READY_MNEMONIC, { addressIndex: ready.index })
    const client = createWalletClient({ account, chain, transport: http(rpcUrl) })

    const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
      const list = (params ?? []) as unknown[]
      switch (method) {
        case 'eth_accounts':
        case 'eth_requestAccounts':
          return [account.address]
        case 'eth_chainId':
          return numberToHex(chain.id)
        case 'wallet_switchEthereumChain':
          return null
        case 'eth_signTypedData_v4':
          return account.signTypedData(JSON.parse(list[1] as string) as TypedDataDefinition)
        case 'eth_sendTransaction': {
          const { to, data, value, gas } = list[0] as Transaction
          return client.sendTransaction({
            to: to ?? null,
            ...(data ? { data } : {}),
            ...(value ? { value: BigInt(value) } : {}),
            ...(gas ? { gas: BigInt(gas) } : {}),
          })
        }
        default:
          return client.request({ method, params } as never)
      }
    }

    return {
      id,
      name: ready.name,
      type: 'dev',
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- wagmi's generic return type for capabilities
      async connect(): Promise<any> {
        return { accounts: [getAddress(account.address)], chainId: chain.id }
      },
      disconnect: async () => {},
      getAccounts: async () => [getAddress(account.address)],
      getChainId: async () => chain.id,
      getProvider: async () => ({ request }),
      isAuthorized: async () => (await config.storage?.getItem('recentConnectorId')) === id,
      switchChain: async () => chain,
      onAccountsChanged: () => {},
      onChainChanged: () => {},
      onDisconnect: () => {},
    }
  })
}
