import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Chunk, ChunkResult } from '../../../../scripts/campaign/Part.ts'
import { Progress } from '../../../../scripts/campaign/Progress.ts'
import { runChunks } from '../../../../scripts/campaign/runChunks.ts'

const passed: ChunkResult = { runs: 25, moves: 5000, kinds: { stake: [5000, 5000] } }
const failed: ChunkResult = { ...passed, failure: 'L2 T_S' }
const emptyDir = () => mkdtempSync(join(tmpdir(), 'campaign-'))

test('a campaign that was killed while it wrote goes on with what it had finished', () => {
  const dir = emptyDir()
  new Progress(dir, 'code', { fresh: false }).add('strict 0', passed)
  appendFileSync(join(dir, 'progress.jsonl'), '{"id":"strict 1","co')

  const again = new Progress(dir, 'code', { fresh: false })

  assert.deepEqual(again.of('strict 0'), passed)
  assert.equal(again.of('strict 1'), undefined)
})

test('a chunk that was finished after such a kill is remembered too', () => {
  const dir = emptyDir()
  appendFileSync(join(dir, 'progress.jsonl'), '{"id":"strict 1","co')

  new Progress(dir, 'code', { fresh: false }).add('strict 0', passed)

  assert.deepEqual(new Progress(dir, 'code', { fresh: false }).of('strict 0'), passed)
})

test('what failed, what ran on other code and what is to be forgotten is run again', () => {
  const dir = emptyDir()
  new Progress(dir, 'code', { fresh: false }).add('strict 0', failed)
  new Progress(dir, 'code', { fresh: false }).add('strict 1', passed)

  assert.equal(new Progress(dir, 'code', { fresh: false }).of('strict 0'), undefined)
  assert.equal(new Progress(dir, 'other code', { fresh: false }).of('strict 1'), undefined)
  assert.equal(new Progress(dir, 'code', { fresh: true }).of('strict 1'), undefined)
})

test('only chunks that are not done are run, and one that throws is a failure', async (t) => {
  t.mock.method(console, 'log', () => undefined)
  const dir = emptyDir()
  const progress = new Progress(dir, 'code', { fresh: false })
  progress.add('a', passed)
  const ran: string[] = []
  const chunk = (id: string, result: () => ChunkResult): Chunk => ({
    id,
    run: async () => {
      ran.push(id)
      return result()
    },
  })
  const broken = () => {
    throw new Error('no compiler')
  }

  await runChunks([chunk('a', () => failed), chunk('b', () => passed), chunk('c', broken)], progress, { dir, atOnce: 2 })

  assert.deepEqual(ran, ['b', 'c'])
  assert.equal(progress.of('b')?.failure, undefined)
  assert.match(progress.of('c')?.failure ?? '', /no compiler/)
})
