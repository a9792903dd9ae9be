import { after, before, describe, it } from 'node:test'
import { ChaosRun } from '../chaos/ChaosRun.ts'

/** `npm run chaos -- --schedules N` runs thousands; these eight are tried each time. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]

describe('L35: the index ends as a straight sync does, after any schedule of reorganisations and crashes', () => {
  let run: ChaosRun
  before(async () => {
    run = await ChaosRun.start()
  })
  after(() => run?.stop())

  for (const seed of SEEDS) it(`seed ${seed}`, { timeout: 120_000 }, async () => void (await run.schedule(seed)))
})
