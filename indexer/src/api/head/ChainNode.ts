import { createPublicClient, http, webSocket, type PublicClient } from 'viem'

/** The few things that the API asks of a chain node. */
export class ChainNode {
  readonly #client: PublicClient

  constructor(rpcUrl: string) {
    const options = { timeout: 3_000, retryCount: 1 }
    this.#client = createPublicClient({ transport: rpcUrl.startsWith('ws') ? webSocket(rpcUrl, options) : http(rpcUrl, options), cacheTime: 0 })
  }

  /** Number of the newest block. Throws when the node cannot be reached. */
  async height(): Promise<number> {
    return Number(await this.#client.getBlockNumber({ cacheTime: 0 }))
  }

  /** Hash of the block at a height, or null when the node has none there. Throws when the node cannot be reached. */
  async hashAt(height: number): Promise<string | null> {
    try {
      return (await this.#client.getBlock({ blockNumber: BigInt(height) })).hash
    } catch (error) {
      if (error instanceof Error && error.name === 'BlockNotFoundError') return null
      throw error
    }
  }
}
