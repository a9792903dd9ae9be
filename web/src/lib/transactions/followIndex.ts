import type { PublicClient, TransactionReceipt } from 'viem'

interface Index {
  /** The block that the index has reached. */
  height: () => Promise<number>
  /** Gives way until it is worth asking again. */
  wait: () => Promise<void>
}

/**
 * Waits until the index has taken in the transaction's block. If the chain was reorganised meanwhile, the transaction may
 * stand in another block: then that one counts.
 */
export async function followIndex(receipt: TransactionReceipt, node: PublicClient, index: Index): Promise<TransactionReceipt> {
  let current = receipt
  for (;;) {
    while ((await index.height()) < Number(current.blockNumber)) await index.wait()

    const again = await node.waitForTransactionReceipt({ hash: current.transactionHash })
    if (again.blockHash === current.blockHash) return current
    current = again
  }
}
