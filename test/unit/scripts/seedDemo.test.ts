import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CONTRACT_NAMES } from '../../../scripts/deploy/contractNames.ts'
import type { Deployment } from '../../../scripts/deploy/Deployment.ts'
import { purses } from '../../../scripts/seed/actors.ts'
import type { Call } from '../../../scripts/seed/Call.ts'
import { days } from '../../../scripts/seed/days.ts'
import { demoSchedule } from '../../../scripts/seed/demo/schedule.ts'
import { releaseOrder, unbondOrder } from '../../../scripts/seed/demo/leaving.ts'
import { seedSpan } from '../../../scripts/seed/seed.ts'
import { seedPlace } from '../../../scripts/seed/SeedPlace.ts'
import { toBlocks } from '../../../scripts/seed/toBlocks.ts'

const contracts = Object.fromEntries(CONTRACT_NAMES.map((name, i) => [name, `0x${(i + 1).toString(16).padStart(40, '0')}`])) as Deployment['contracts']
const END = 2_000_000_000
const place = await seedPlace({ chainId: 31_337, contracts } as Deployment)
const moments = demoSchedule(place)
const calls = moments.flatMap((moment) => moment.calls)

describe('the schedule of the demo', () => {
  it('is sorted by time and lies within the span of the chain, before the end', () => {
    const times = moments.map(({ before }) => before)
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    )
    assert.ok(times.every((before) => before > 0 && before < seedSpan.demo && Number.isInteger(before)))
  })

  it('is the same every time', async () => {
    const again = demoSchedule(await seedPlace({ chainId: 31_337, contracts } as Deployment))
    assert.deepEqual(again, moments)
  })

  it('comes into blocks that lie after one another, none at the end or after it, with every call in its order', () => {
    const blocks = toBlocks(moments, END)
    for (const [i, { timestamp }] of blocks.entries()) assert.ok(timestamp < END && timestamp > (blocks[i - 1]?.timestamp ?? END - seedSpan.demo))
    assert.deepEqual(
      blocks.flatMap((block) => block.calls),
      calls,
    )
  })

  it('shares a block among what happens at one second, as far as a block goes, and never moves anything back', () => {
    const call = { by: 'Jonas', contract: 'Staking', functionName: 'stake', data: '0x' } as const satisfies Call
    const crowded = toBlocks(
      [
        { before: 10, calls: Array.from({ length: 81 }, () => call) },
        { before: 9, calls: [call] },
      ],
      100,
    )
    assert.deepEqual(
      crowded.map(({ timestamp, calls }) => [timestamp, calls.length]),
      [
        [90, 40],
        [91, 40],
        [92, 2],
      ],
    )
  })

  it('has numbered its tickets in the order in which they are given out', () => {
    for (const order of [releaseOrder, unbondOrder])
      assert.deepEqual(
        order,
        order.toSorted((a, b) => b - a),
      )
  })

  it('is played by forty people and more, who were given tokens, from two months ago to the last hours', () => {
    const people = new Set(calls.map(({ by }) => by))
    assert.ok(people.size >= 40, `${people.size} act`)
    for (const name of people) assert.ok(name === 'Keeper' || name === 'Deployer' || purses[name].holds > 0n, name)
    assert.ok((moments[0]?.before ?? 0) >= days(60))
    assert.ok((moments.at(-1)?.before ?? Infinity) < 3600 * 2)
  })

  it('leaves the newcomers alone, and names each document by its hash only once', () => {
    assert.deepEqual(
      calls.filter(({ by }) => by === 'Noor' || by === 'Sasha'),
      [],
    )
    const texts = moments.flatMap(({ documents = [] }) => documents.map((bytes) => new TextDecoder().decode(bytes)))
    assert.equal(new Set(texts).size, texts.length)
  })
})
