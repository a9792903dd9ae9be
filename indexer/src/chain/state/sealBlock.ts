import { HEAD_ID } from '../../handlers/rows/ids'
import { Head, StateHash } from '../../model'
import type { Block } from '../Batch'
import type { RowSet } from '../store/RowSet'
import { addToSum, hashOfSum } from './stateSum'

/** After the last event of a block: brings the sum of all rows up to date, and writes down its hash. */
export function sealBlock(rows: RowSet, { height, hash: blockHash, timestamp }: Block): void {
  const head = rows.find(Head, HEAD_ID)!
  rows.markChanged(head)
  head.stateSum = addToSum(head.stateSum, rows.settle())
  rows.insert(new StateHash({ id: String(height).padStart(10, '0'), block: height, blockHash, hash: hashOfSum(head.stateSum), at: BigInt(timestamp) }))
}
