import { runModel } from './runModel.ts'
import type { Chunk, Part } from './Part.ts'

/** A seed compares everything after each of its calls, so that it counts for as many runs of a society. */
const RUNS_PER_SEED = 20
const SEEDS_PER_CHUNK = 5

/** The contracts beside the reference model of test/model, by seeds 1, 2, 3 …, with twice the depth of a society's run. */
export const modelPart: Part = {
  name: 'model',
  shows: 'every balance, unit, pool, deposit, escrow, claim and state equal to the reference model after every call',
  chunks: ({ runs, depth }) => {
    const seeds = Math.ceil(runs / RUNS_PER_SEED)
    return Array.from({ length: Math.ceil(seeds / SEEDS_PER_CHUNK) }, (_, index): Chunk => {
      const [first, last] = [index * SEEDS_PER_CHUNK + 1, Math.min((index + 1) * SEEDS_PER_CHUNK, seeds)]
      const steps = 2 * depth
      return { id: `model seeds ${first}..${last} x${steps}`, run: (log) => runModel({ first, last, steps }, log) }
    })
  },
}
