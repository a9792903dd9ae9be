import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parts } from '../../../../scripts/campaign/parts.ts'
import { readArguments } from '../../../../scripts/campaign/readArguments.ts'

test('without words a campaign has release size', () => {
  assert.deepEqual(readArguments([], ['strict']), { runs: 2000, depth: 200, only: [], fresh: false })
})

test('size and parts can be chosen', () => {
  const read = readArguments(['--runs', '8', '--depth', '50', '--only', 'strict', '--only', 'loose', '--fresh'], ['strict', 'loose'])
  assert.deepEqual(read, { runs: 8, depth: 50, only: ['strict', 'loose'], fresh: true })
})

for (const [words, sentence] of [
  [['--runs', '0'], /--runs takes a whole number above 0, not “0”/],
  [['--depth', '1e3'], /--depth takes a whole number above 0, not “1e3”/],
  [['--only', 'polite'], /There is no part “polite”. The parts are strict/],
  [['--quick'], /Unknown option '--quick'.* Usage: npm run campaign/s],
] as const) {
  test(`“${words.join(' ')}” is refused with a sentence`, () => {
    assert.throws(() => readArguments(words, ['strict']), sentence)
  })
}

test('chunks have the wanted runs in all, and seeds of their own that are always the same', () => {
  const [strict, loose] = parts.map((part) => part.chunks({ runs: 60, depth: 9 }).map((chunk) => chunk.id))
  assert.deepEqual(
    strict?.map((id) => id.split(' ')[2]),
    ['25x9', '25x9', '10x9'],
  )
  assert.equal(new Set([...(strict ?? []), ...(loose ?? [])].map((id) => id.split(' ')[3])).size, 6)
  assert.deepEqual(
    strict,
    parts[0]?.chunks({ runs: 60, depth: 9 }).map((chunk) => chunk.id),
  )
})
