import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quantile } from '../../../scripts/bench/Figure.ts'
import { readArguments } from '../../../scripts/bench/readArguments.ts'

test('without words everything is measured at the sizes that are reported', () => {
  assert.deepEqual(readArguments([]), { only: ['backfill', 'head', 'requests', 'soak'], rows: [10_000, 1_000_000], seconds: 10, blocks: 1000, minutes: 10, json: undefined })
  assert.deepEqual(readArguments(['--only', 'head', '--rows', '5', '--seconds', '1', '--json', 'f']), { only: ['head'], rows: [5], seconds: 1, blocks: 1000, minutes: 10, json: 'f' })
})

test('what makes no sense is said in words', () => {
  for (const words of [['--only', 'tail'], ['--rows', '0'], ['--rows', '1,x'], ['--seconds', ''], ['--more']]) assert.throws(() => readArguments(words), /Usage: npm run bench/)
})

test('a quantile is one of the values', () => {
  const values = [5, 1, 4, 2, 3]
  assert.deepEqual([quantile(values, 0), quantile(values, 0.5), quantile(values, 0.95), quantile(values, 1)], [1, 3, 5, 5])
  assert.ok(Number.isNaN(quantile([], 0.5)))
})
