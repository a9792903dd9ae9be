import { defineChain, type Chain } from 'viem'
import type { PortalConfig } from '#lib/config/PortalConfig.ts'

/** The configured chain in viem's words. */
export function chainOf(config: PortalConfig): Chain {
  return defineChain({
    id: config.chainId,
    name: config.chainName,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [config.rpcUrl] } },
  })
}
