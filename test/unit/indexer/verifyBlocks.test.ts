import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { logsBloom } from '../../../indexer/lib/chain/logsBloom.js'
import { verifyBlocks, type ReadBlock } from '../../../indexer/lib/chain/verifyBlocks.js'

const address = `0x${'a1'.repeat(20)}`
const topic = (digit: string) => `0x${digit.repeat(64)}`
const log = (logIndex: number, ...topics: string[]) => ({ address, topics, logIndex })
const hex = (bytes: Uint8Array) => `0x${Buffer.from(bytes).toString('hex')}`

function block(height: number, logs: ReadBlock['logs'], parentHash = `0x${height - 1}`): ReadBlock {
  return { height, hash: `0x${height}`, parentHash, logs, logsBloom: hex(logsBloom(logs)) }
}
const before = { height: 6, hash: '0x6' }
const refuses = (blocks: ReadBlock[], why: RegExp) =>
  assert.throws(
    () => verifyBlocks(blocks, before),
    (error: Error & { code?: string }) => error.code === 'INDEX_RPC_LIES' && why.test(error.message),
  )

describe('What a node says of its blocks', () => {
  const honest = block(7, [log(0, topic('1')), log(1, topic('2'), topic('3')), log(2)])

  it('is taken when it agrees with itself', () => verifyBlocks([honest, block(8, []), block(10, [log(0)], '0xany')], before))

  it('is refused when a log in the middle is missing', () => refuses([{ ...honest, logs: [honest.logs[0]!, honest.logs[2]!] }], /block 7 .*log 1 is missing/))
  it('is refused when a log came twice', () => refuses([{ ...honest, logs: [honest.logs[0]!, ...honest.logs] }], /log 0 came twice/))
  it('is refused when the last log is missing and nothing else has its topics', () => {
    const whole = block(7, [log(0, topic('1')), log(1, topic('2'))])
    refuses([{ ...whole, logs: [whole.logs[0]!] }], /not those that its header promises/)
  })
  it('is refused when a log was invented', () => refuses([{ ...honest, logs: [...honest.logs, log(3, topic('9'))] }], /not those that its header promises/))
  it('is refused when the block does not hang on the one before', () => {
    refuses([block(7, [], '0xother')], /its parent is 0xother, but block 6 is 0x6/)
    refuses([honest, block(8, [], '0xother')], /its parent is 0xother, but block 7 is 0x7/)
  })
})
