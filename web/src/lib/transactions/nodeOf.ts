import { createPublicClient, http, type PublicClient } from 'viem'
import type { PortalConfig } from '#lib/config/PortalConfig.ts'
import { chainOf } from '#lib/wallet/chainOf.ts'

/** A reader of the configured node. */
export function nodeOf(config: PortalConfig): PublicClient {
  return createPublicClient({
    chain: chainOf(config),
    // One retry: an idle keep-alive socket may have been closed by the node.
    transport: http(config.rpcUrl, { retryCount: 1 }),
    pollingInterval: config.accounts.length > 0 ? 250 : 2000,
  })
}
