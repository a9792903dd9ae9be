import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chaosPart, resultOf } from '../../../scripts/chaos/chaosPart.ts'
import { readArguments } from '../../../scripts/chaos/readArguments.ts'
import { Random } from '../../chaos/Random.ts'

test('schedules are seeds from 1, in chunks of ten; a seed alone is run alone, whatever was done before', () => {
  const ids = (words: string[]) => chaosPart(readArguments(words)).chunks.map(({ id }) => id)
  assert.deepEqual(ids(['--schedules', '25']), ['chaos seeds 1..10', 'chaos seeds 11..20', 'chaos seeds 21..25'])
  assert.equal(ids([]).length, 10)
  assert.deepEqual(ids(['--seed', '77']), ['chaos seeds 77..77'])
  assert.equal(readArguments(['--seed', '77']).fresh, true)
})

test('what makes no sense is said in words', () => {
  for (const words of [['--schedules', '0'], ['--seed', 'x'], ['--seed', '1', '--schedules', '2'], ['--more']]) assert.throws(() => readArguments(words), /Usage: npm run chaos/)
})

test('a schedule that fails or does not end is a failure that says how to see it again', () => {
  const kinds = { kill: [1, 1] } as const
  assert.equal(resultOf([{ seed: 1, kinds }], 1, 0).failure, undefined)
  assert.match(resultOf([{ seed: 1, kinds: {}, failure: 'differs' }], 1, 0).failure!, /npm run chaos -- --seed 1: differs/)
  assert.match(resultOf([{ seed: 1, kinds }], 2, null).failure!, /only 1 of 2/)
  assert.deepEqual(
    resultOf(
      [
        { seed: 1, kinds },
        { seed: 2, kinds },
      ],
      2,
      0,
    ).kinds,
    { kill: [2, 2] },
  )
})

test('a seed gives the same numbers each time, within what was asked for', () => {
  const draw = (seed: number) => {
    const random = new Random(seed)
    return Array.from({ length: 100 }, () => random.whole(3, 7))
  }
  assert.deepEqual(draw(5), draw(5))
  assert.notDeepEqual(draw(5), draw(6))
  assert.deepEqual([...new Set(draw(5))].toSorted(), [3, 4, 5, 6, 7])
})
