import { createPublicClient, createWalletClient, defineChain, http, webSocket, type Hex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Deployment } from '../deploy/Deployment.ts'
import { StackError } from '../up/StackError.ts'
import type { ImportChain } from './ImportChain.ts'

/** What connectChain needs to know. */
export interface ConnectOptions {
  readonly rpcUrl: string
  readonly chainId: number
  readonly importerKey: Hex
  readonly deployment: Deployment
}

/** Connects to the node and checks that it is the right chain with our contracts. Throws a StackError that names the variable to set. */
export async function connectChain({ rpcUrl, chainId, importerKey, deployment }: ConnectOptions): Promise<ImportChain> {
  const chain = defineChain({
    id: chainId,
    name: `chain ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
  const transport = /^wss?:/.test(rpcUrl) ? webSocket(rpcUrl, { reconnect: false }) : http(rpcUrl)
  const publicClient = createPublicClient({ chain, transport, pollingInterval: 250 })
  const walletClient = createWalletClient({ chain, transport, account: privateKeyToAccount(importerKey) })

  const actual = await publicClient.getChainId().catch((cause: unknown) => {
    throw new StackError(`The node at ${rpcUrl} does not answer. Start it with npm start, or set RPC_URL to another one.`, { variable: 'RPC_URL', cause })
  })
  if (actual !== chainId) throw new StackError(`The node at ${rpcUrl} is on chain ${actual}, not ${chainId}. Set CHAIN_ID or RPC_URL.`, { variable: 'CHAIN_ID' })
  const { AssayToken: token, CurationParameters: parameters, ListingRegistry: registry } = deployment.contracts
  if ((await publicClient.getCode({ address: registry })) === undefined) {
    throw new StackError(`The chain at ${rpcUrl} has no contracts where the deployment file says: it is another or a new chain. Set RPC_URL, or deploy there.`, {
      variable: 'RPC_URL',
    })
  }
  return { publicClient, walletClient, registry, token, parameters }
}
