import { AssayError } from '@assay/domain/errors/AssayError'
import { createPublicClient, createWalletClient, http, webSocket, type Account, type Chain, type PublicClient, type Transport, type WalletClient } from 'viem'

export interface Clients {
  readonly publicClient: PublicClient
  readonly walletClient: WalletClient<Transport, Chain | undefined, Account>
}

/** Clients for a node, once it answers for the chain that is meant. @throws RPC_UNREACHABLE, WRONG_CHAIN */
export async function connect(rpcUrl: string, account: Account, chainId: number): Promise<Clients> {
  const transport = rpcUrl.startsWith('ws') ? webSocket(rpcUrl, { retryCount: 2 }) : http(rpcUrl, { retryCount: 2 }) // hardhat closes idle keep-alive sockets
  const publicClient = createPublicClient({ transport })
  const walletClient = createWalletClient({ transport, account })
  const found = await publicClient.getChainId().catch((cause: unknown) => {
    throw new AssayError('RPC_UNREACHABLE', 'No node answers there: start it, or set RPC_URL to one that does.', { details: new URL(rpcUrl).origin, cause, retryable: true })
  })
  if (found !== chainId) {
    throw new AssayError('WRONG_CHAIN', `The node answers for chain ${found}, but --network means chain ${chainId}: set RPC_URL to the right node.`)
  }
  return { publicClient, walletClient }
}
