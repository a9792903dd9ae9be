import { BaseError } from 'viem'
import type { RawLog } from '../parts/decodeLog.js'
import type { Node } from './Node.js'

/** Every log of these contracts in these blocks; in halves, where a node will not give so many at once. @throws AUDIT_NODE */
export async function logsOf(node: Node, addresses: readonly string[], first: number, last: number): Promise<RawLog[]> {
  const hex = (block: number): string => `0x${block.toString(16)}`
  try {
    return await node.ask<RawLog[]>('eth_getLogs', [{ address: addresses, fromBlock: hex(first), toBlock: hex(last) }])
  } catch (error) {
    const refused = error instanceof BaseError && error.walk((cause) => typeof (cause as { code?: unknown }).code === 'number') !== null
    if (!refused || first === last) node.away(error)
    const middle = Math.floor((first + last) / 2)
    return [...(await logsOf(node, addresses, first, middle)), ...(await logsOf(node, addresses, middle + 1, last))]
  }
}
