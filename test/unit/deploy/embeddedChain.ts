import { network } from 'hardhat'
import { createPublicClient, createWalletClient, custom, type Account, type Chain, type PublicClient, type Transport, type WalletClient } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'

export interface EmbeddedChain {
  readonly publicClient: PublicClient
  readonly walletClient: WalletClient<Transport, Chain | undefined, Account>
  close(): Promise<void>
}

/** A chain of its own in this process, as `hardhat node` serves one, with plain viem clients that sign by themselves. */
export async function embeddedChain(): Promise<EmbeddedChain> {
  const connection = await network.create()
  const transport = custom(connection.provider, { retryCount: 0 })
  return {
    publicClient: createPublicClient({ transport, cacheTime: 0 }),
    walletClient: createWalletClient({ transport, account: mnemonicToAccount('test test test test test test test test test test test junk') }),
    close: () => connection.close(),
  }
}
