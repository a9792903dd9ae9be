import type { BrowserContext } from 'playwright-core'
import { createWalletClient, defineChain, http, type Hex } from 'viem'
import type { PrivateKeyAccount } from 'viem/accounts'

export interface InjectedWallet {
  /** What the wallet was asked for, in order. */
  asked: string[]
  /** The chain it believes it is on. */
  chainId: number
}

interface Request {
  method: string
  params?: readonly unknown[]
}

/**
 * A wallet extension by EIP-6963 whose key stays in Node. It tells no account before it was asked to connect,
 * and signs whatever it is asked, as a person who agrees would.
 */
export async function injectWallet(context: BrowserContext, account: PrivateKeyAccount, rpcUrl: string, chainId = 31_337): Promise<InjectedWallet> {
  const wallet: InjectedWallet = { asked: [], chainId }
  const chain = defineChain({ id: 31_337, name: 'embedded', nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 }, rpcUrls: { default: { http: [rpcUrl] } } })
  const client = createWalletClient({ account, chain, transport: http(rpcUrl) })
  let connected = false

  const answer = async ({ method, params = [] }: Request): Promise<unknown> => {
    wallet.asked.push(method)
    switch (method) {
      case 'eth_requestAccounts':
        connected = true
        return [account.address]
      case 'eth_accounts':
        return connected ? [account.address] : []
      case 'eth_chainId':
        return `0x${wallet.chainId.toString(16)}`
      case 'wallet_switchEthereumChain':
        wallet.chainId = Number((params[0] as { chainId: Hex }).chainId)
        return null
      case 'eth_signTypedData_v4':
        return account.signTypedData(JSON.parse(String(params[1])) as Parameters<typeof account.signTypedData>[0])
      case 'eth_sendTransaction': {
        const { to, data, value } = params[0] as { to: Hex; data?: Hex; value?: Hex }
        return client.sendTransaction({ to, ...(data === undefined ? {} : { data }), value: BigInt(value ?? 0) })
      }
      default:
        return client.request({ method, params } as never)
    }
  }

  await context.exposeFunction('askTestWallet', answer)
  await context.addInitScript(() => {
    type Listener = (value: unknown) => void
    const listeners = new Map<string, Set<Listener>>()
    const ask = (globalThis as unknown as { askTestWallet: (request: Request) => Promise<unknown> }).askTestWallet
    const provider = {
      request: async (request: Request) => {
        const result = await ask(request)
        if (request.method === 'wallet_switchEthereumChain') {
          const { chainId } = request.params?.[0] as { chainId: string }
          for (const listener of listeners.get('chainChanged') ?? []) listener(chainId)
        }
        return result
      },
      on: (event: string, listener: Listener) => void listeners.set(event, (listeners.get(event) ?? new Set()).add(listener)),
      removeListener: (event: string, listener: Listener) => void listeners.get(event)?.delete(listener),
    }
    const info = {
      uuid: '0c5e5b0c-6a7e-4f5a-9d58-0a55a7000001',
      name: 'Test Wallet',
      icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
      rdns: 'test.assay.wallet',
    }
    const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }))
    window.addEventListener('eip6963:requestProvider', announce)
    announce()
  })
  return wallet
}
