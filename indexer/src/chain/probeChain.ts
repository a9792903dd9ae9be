import { createPublicClient, http, webSocket, type Hex } from 'viem'

const PATIENCE_MS = 5000

/** What the supervisor wants to know of a node. */
export interface ChainProbe {
  chainId: number
  genesisHash: string
  /** Hash of the block at `height`; null where the node has none yet. */
  hashAtHeight: string | null
}

/** Asks a node who it is, over a connection of its own that is closed again. Rejects when it does not answer. */
export async function probeChain(rpcUrl: string, height: number): Promise<ChainProbe> {
  const settings = { timeout: PATIENCE_MS, retryCount: 0 }
  const socket = rpcUrl.startsWith('ws') ? webSocket(rpcUrl, { ...settings, reconnect: false, keepAlive: false }) : undefined
  const client = createPublicClient({ transport: socket ?? http(rpcUrl, settings) })
  const hashAt = async (number: number) => (await client.request({ method: 'eth_getBlockByNumber', params: [`0x${number.toString(16)}` as Hex, false] }))?.hash ?? null
  try {
    const [chainId, genesisHash, hashAtHeight] = await Promise.all([client.getChainId(), hashAt(0), hashAt(height)])
    return { chainId, genesisHash: genesisHash ?? '', hashAtHeight }
  } finally {
    if (socket !== undefined) {
      const { getRpcClient } = client.transport as unknown as { getRpcClient: () => Promise<{ close: () => void }> }
      await getRpcClient().then(
        (rpc) => rpc.close(),
        () => {},
      )
    }
  }
}
