import { IndexError } from './IndexError'
import { isSameBloom, logsBloom } from './logsBloom'

/** A block as a node gives it, with all its logs, ours and others'. */
export interface ReadBlock {
  height: number
  hash: string
  parentHash: string
  /** Hex, of the header. */
  logsBloom: string
  /** In the order of their index. */
  logs: readonly { address: string; topics: readonly string[]; logIndex: number }[]
}

/**
 * Checks that what a node says agrees with itself: consecutive blocks hang together, and each block's logs are all of those
 * that its header promises, each once. What nothing in the block can show (a log left out whose address and topics another
 * log of the block has, at the block's end) is the audit's work.
 * @throws INDEX_RPC_LIES
 */
export function verifyBlocks(blocks: readonly ReadBlock[], previous: { height: number; hash: string }): void {
  let last = previous
  for (const block of blocks) {
    if (block.height === last.height + 1 && block.parentHash !== last.hash && last.hash !== '0x') {
      throw lies(block, `its parent is ${block.parentHash}, but block ${last.height} is ${last.hash}`)
    }
    last = block
    verifyLogs(block)
  }
}

function verifyLogs(block: ReadBlock): void {
  block.logs.forEach(({ logIndex }, position) => {
    if (logIndex !== position) throw lies(block, logIndex < position ? `log ${logIndex} came twice` : `log ${position} is missing`)
  })
  if (!isSameBloom(logsBloom(block.logs), block.logsBloom)) throw lies(block, 'its logs are not those that its header promises')
}

const lies = ({ height, hash }: ReadBlock, why: string): IndexError =>
  new IndexError(
    'INDEX_RPC_LIES',
    `The node's answer about block ${height} (${hash}) cannot be right: ${why}. It will be asked again; if this goes on, set RPC_URL to another node.`,
  )
