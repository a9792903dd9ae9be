import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Model } from '../model/Model.ts'
import { Chain } from '../differential/Chain.ts'
import { allProbes } from '../differential/probes/allProbes.ts'
import { Reader } from '../differential/Reader.ts'
import type { Report } from '../differential/Report.ts'
import { runSeed } from '../differential/runSeed.ts'
import { shortcomings } from '../differential/shortcomings.ts'

/**
 * Chosen so that together they take every turn of the protocol (each limit, window and older set of parameters among them); a
 * campaign runs many more (npm run campaign).
 */
const RUNS = [
  { seed: 13, steps: 340 },
  { seed: 22, steps: 198 },
  { seed: 61, steps: 44 },
  { seed: 66, steps: 242 },
  { seed: 71, steps: 258 },
]

const chain = await Chain.start()
after(() => chain.close())
const reports: Report[] = []

for (const { seed, steps } of RUNS) {
  test(`contracts and reference model agree after each of ${steps} random calls (seed ${seed})`, async () => {
    reports.push(await runSeed(chain, seed, steps))
  })
}

test('those calls took every turn of the protocol', () => {
  assert.deepEqual(shortcomings(reports, 1), [])
})

test('a single wei of difference is found and told with both values', async () => {
  await chain.reset()
  const model = new Model(chain.genesis)
  const [olga] = chain.actors
  const { time } = await chain.read([], [])
  model.now = time
  const probes = () => allProbes(model, chain.actors, olga!, time - 1n)
  assert.deepEqual(await new Reader(chain).differences(probes(), time), [])

  model.token.balances.add(olga!, 1n)
  assert.deepEqual(await new Reader(chain).differences(probes(), time), [
    `AssayToken.balanceOf(${olga}): the model says 6000000000000000000000001; the chain says 6000000000000000000000000`,
  ])
})
