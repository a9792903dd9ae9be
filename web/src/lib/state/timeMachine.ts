import type { PortalConfig } from '#lib/config/PortalConfig.ts'

/** Moves the embedded chain's time forward. Chain time cannot go back. */
export async function travel(config: PortalConfig, seconds: number): Promise<void> {
  const { nodeOf } = await import('#lib/transactions/nodeOf.ts')
  const node = nodeOf(config)
  const request = node.request as (call: { method: string; params: unknown[] }) => Promise<unknown>
  await request({ method: 'evm_increaseTime', params: [Math.max(1, Math.ceil(seconds))] })
  await request({ method: 'evm_mine', params: [] })
}

/** Moves the embedded chain to an instant (unix seconds) and mines a block there. */
export async function travelTo(config: PortalConfig, instant: number): Promise<void> {
  const { nodeOf } = await import('#lib/transactions/nodeOf.ts')
  const node = nodeOf(config)
  const { timestamp } = await node.getBlock()
  await travel(config, instant - Number(timestamp))
}
