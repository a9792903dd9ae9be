import { createClient, http, webSocket, type Client, type EIP1193RequestFn } from 'viem'
import { AuditError } from '../AuditError.js'

const PATIENCE_MS = 30_000
/** Calls in one HTTP body: measured on a local node, more of them bring nothing, and public nodes refuse more than some hundreds. */
const BATCH = 100

export interface BlockHeader {
  readonly height: number
  readonly hash: string
  /** Unix seconds. */
  readonly timestamp: number
}

interface RpcBlock {
  readonly number: string
  readonly hash: string
  readonly timestamp: string
}

/** A chain node, asked by JSON-RPC: over HTTP in batches, over a websocket without waiting for one another. */
export class Node {
  /** The node without its path, which may hold a key. */
  readonly place: string
  /** How many requests were sent. */
  requests = 0
  readonly #client: Client

  constructor(url: string) {
    this.place = new URL(url).origin
    const settings = { timeout: PATIENCE_MS, retryCount: 2, retryDelay: 100 }
    this.#client = createClient({ transport: url.startsWith('ws') ? webSocket(url, settings) : http(url, { ...settings, batch: { batchSize: BATCH } }) })
  }

  /** One call. Rejects with viem's error. */
  ask<Result>(method: string, params: readonly unknown[]): Promise<Result> {
    this.requests++
    return (this.#client.request as EIP1193RequestFn)({ method, params } as never) as Promise<Result>
  }

  /** @throws AUDIT_NODE */
  async chainId(): Promise<number> {
    return Number(await this.ask<string>('eth_chainId', []).catch((cause: Error) => this.away(cause)))
  }

  /** The block at a height; undefined when the node has none there. @throws AUDIT_NODE */
  async header(height: number): Promise<BlockHeader | undefined> {
    const block = await this.ask<RpcBlock | null>('eth_getBlockByNumber', [`0x${height.toString(16)}`, false]).catch((cause: Error) => this.away(cause))
    return block === null ? undefined : { height: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) }
  }

  /** Says in words that the node gives no answer. */
  away(cause: unknown): never {
    throw new AuditError('AUDIT_NODE', `The node at ${this.place} does not answer. Start it, or set RPC_URL.`, { cause })
  }

  /** Ends its connection. */
  async close(): Promise<void> {
    const { getRpcClient } = this.#client.transport as unknown as { getRpcClient?: () => Promise<{ close: () => void }> }
    await getRpcClient?.().then(
      (rpc) => rpc.close(),
      () => undefined,
    )
  }
}
