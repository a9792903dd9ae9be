/**
 * `node test/differential/main.ts --seeds 1..100 --steps 300 [--log FILE] [--at-least N]`: runs the seeds that FILE does not
 * hold yet. Exit 1 on any difference, or when something happened less than N times over all of them.
 * `--replay FILE`: takes the steps of a difference once more.
 */
import { parseArgs } from 'node:util'
import { replay } from './replay.ts'
import { runSeeds } from './runSeeds.ts'
import { shortcomings } from './shortcomings.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1..4' },
    steps: { type: 'string', default: '300' },
    log: { type: 'string' },
    replay: { type: 'string' },
    'at-least': { type: 'string', default: '0' },
  },
})
if (values.replay !== undefined) {
  await replay(values.replay)
  console.log('no difference')
  process.exit(0)
}

const range = /^(\d+)\.\.(\d+)$/.exec(values.seeds)
if (range === null) throw new Error(`--seeds is a range like 1..100, not ${values.seeds}`)
const [first, last] = [Number(range[1]), Number(range[2])]
const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i)

const { reports, differences } = await runSeeds({ seeds, steps: Number(values.steps), log: values.log, tell: console.log })
const missing = shortcomings(reports, Number(values['at-least']))
for (const line of missing) console.log(line)
const total = (count: (report: (typeof reports)[number]) => number) => reports.reduce((sum, report) => sum + count(report), 0)
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)
console.log(
  `${reports.length} seeds: ${total(({ accepted }) => sum(accepted))} calls accepted and ${total(({ refused }) => sum(refused))} refused by both, ${total(({ reads }) => reads)} reads equal; ${differences.length} differences`,
)
process.exit(differences.length + missing.length === 0 ? 0 : 1)
