import { allHandlers } from '../handlers/allHandlers'
import { HEAD_ID } from '../handlers/rows/ids'
import { Head } from '../model'
import { applyBlocks, handlerKey, type Contracts } from './applyBlocks'
import type { ProcessedBatch } from './processor'
import { addToSum, EMPTY_SUM } from './state/stateSum'
import { flushRows } from './store/flushRows'
import { loadRows } from './store/loadRows'
import { managerOf } from './store/managerOf'
import { notifyHead } from './store/notifyHead'
import { RowSet } from './store/RowSet'

const handlers = new Map(allHandlers.map((handler) => [handlerKey(handler.contract, handler.event.topic), handler]))

interface WriteOptions {
  contracts: Contracts
  finality: number
  /** Rows may have gone back before this batch, so listeners are told that everything may have changed. */
  afterRollback: boolean
}

/** Turns one batch of blocks into rows, the head's row and the news of it, all in the batch's transaction. */
export async function writeBatch({ store, blocks }: ProcessedBatch, { contracts, finality, afterRollback }: WriteOptions): Promise<void> {
  const last = blocks.at(-1)
  if (last === undefined) return
  const rows = new RowSet()
  const changed = await applyBlocks(blocks, rows, {
    contracts,
    handlers,
    load: async (refs) => {
      await loadRows(managerOf(store), rows, refs)
      if (rows.find(Head, HEAD_ID) === undefined) rows.insert(emptyHead())
    },
  })
  const head = rows.find(Head, HEAD_ID)!
  rows.markChanged(head)
  head.height = last.height
  head.hash = last.hash
  head.timestamp = BigInt(last.timestamp)
  head.finalized = Math.max(0, last.height - finality)

  // The head itself comes to be with the first batch, which may have no event.
  head.stateSum = addToSum(head.stateSum, rows.settle())

  await flushRows(store, rows)
  await notifyHead(store, { height: last.height, hash: last.hash, timestamp: last.timestamp, changed: afterRollback ? null : changed })
}

/** Before the first block. */
function emptyHead(): Head {
  return new Head({ id: HEAD_ID, height: 0, hash: '', timestamp: 0n, finalized: 0, totalUnits: 0n, bonded: 0n, supply: 0n, treasury: 0n, quorumNumerator: 0, stateSum: EMPTY_SUM })
}
