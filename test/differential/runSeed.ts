import { Model } from '../model/Model.ts'
import type { Chain } from './Chain.ts'
import { nextStep } from './nextStep.ts'
import { prelude } from './prelude.ts'
import { Random } from './Random.ts'
import type { Report } from './Report.ts'
import { Run } from './Run.ts'
import { Society } from './Society.ts'

/**
 * Drives model and contracts by the same random calls and compares everything after each.
 * @throws Difference at the first one
 */
export async function runSeed(chain: Chain, seed: number, steps: number): Promise<Report> {
  const started = performance.now()
  await chain.reset()
  const model = new Model(chain.genesis)
  const society = new Society(model, new Random(seed), chain.actors)
  const run = new Run(chain, model, seed)

  for (const step of prelude(society, model.now + 60n)) await run.take(step)
  for (let i = 0; i < steps; i++) await run.take(nextStep(society))
  const reached = Object.fromEntries(model.milestones.entries().map(([name, times]) => [name, Number(times)]))
  return { ...run.report, milestones: reached, seed, steps, seconds: Number(((performance.now() - started) / 1000).toFixed(1)) }
}
