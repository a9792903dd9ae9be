import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readAhead, type Read } from '../../../indexer/lib/chain/readAhead.js'

/** A source that says how far it was read, and gives as long as it is asked. */
function source(batches: readonly Read<number>[], failure?: Error) {
  const told = { read: 0 }
  async function* batch(): AsyncGenerator<Read<number>> {
    for (const each of batches) {
      told.read++
      yield each
    }
    if (failure !== undefined) throw failure
  }
  return { told, batches: batch() }
}
const tens = (count: number): Read<number>[] => Array.from({ length: count }, (_, i) => ({ blocks: Array.from({ length: 10 }, (_, j) => i * 10 + j), isHead: i === count - 1 }))
const one = () => 1
/** Long enough for whatever needs no clock. */
const idle = () => new Promise((resolve) => setImmediate(resolve))

async function all(from: AsyncIterable<Read<number>>): Promise<Read<number>[]> {
  const given: Read<number>[] = []
  for await (const batch of from) {
    given.push(batch)
    await idle()
  }
  return given
}

describe('Reading ahead', () => {
  it('gives every block once, in order, in fewer batches than came, the last of them the head', async () => {
    const given = await all(readAhead(source(tens(100)).batches, 1000, one))
    assert.deepEqual(
      given.flatMap(({ blocks }) => blocks),
      Array.from({ length: 1000 }, (_, i) => i),
    )
    assert.ok(given.length < 20, `${given.length} batches`)
    assert.deepEqual(
      given.map(({ isHead }) => isHead),
      given.map((_, i) => i === given.length - 1),
    )
  })

  it('holds no more than it may, and goes on when that is taken', async () => {
    const { told, batches } = source(tens(100))
    const ahead = readAhead(batches, 25, one)
    await ahead.next()
    await idle()
    const atFirst = told.read
    assert.ok(atFirst <= 5, `${atFirst} batches of ten were read`)
    const { value } = await ahead.next()
    assert.ok(value!.blocks.length <= 35, `${value!.blocks.length} blocks came as one`)
    await idle()
    assert.ok(told.read > atFirst)
    await ahead.return(undefined)
  })

  it('gives what came before a failure, and then the failure', async () => {
    const ahead = readAhead(source(tens(1), new Error('the node is gone')).batches, 1000, one)
    assert.equal((await ahead.next()).value!.blocks.length, 10)
    await assert.rejects(ahead.next(), /the node is gone/)
  })

  it('reads no further when nobody wants more', async () => {
    const { told, batches } = source(tens(100))
    const ahead = readAhead(batches, 25, one)
    await ahead.next()
    await ahead.return(undefined)
    const { read } = told
    await idle()
    assert.ok(told.read <= read + 1 && told.read < 10, `${told.read} batches were read`)
  })

  it('gives nothing of nothing', async () => assert.deepEqual(await all(readAhead(source([]).batches, 10, one)), []))
})
