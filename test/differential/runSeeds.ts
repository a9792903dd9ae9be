import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Chain } from './Chain.ts'
import { Difference } from './Difference.ts'
import type { Report } from './Report.ts'
import { runSeed } from './runSeed.ts'
import { wantedOf } from './wantedOf.ts'

export interface Seeds {
  readonly seeds: readonly number[]
  /** Calls of each seed, after its prelude. */
  readonly steps: number
  /** One line of JSON is added for each seed that ends well; seeds that have one are not run again. */
  readonly log?: string | undefined
  readonly tell: (line: string) => void
}

/** Runs many seeds one after the other. @returns the reports, those of an earlier run included, and the differences found */
export async function runSeeds({ seeds, steps, log, tell }: Seeds): Promise<{ readonly reports: Report[]; readonly differences: Difference[] }> {
  const earlier = log !== undefined && existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []
  const known = new Map(earlier.map((line) => JSON.parse(line) as Report).map((report) => [report.seed, report]))
  const reports: Report[] = []
  const differences: Difference[] = []
  const chain = await Chain.start()
  for (const seed of seeds) {
    const before = known.get(seed)
    if (before !== undefined && before.steps === steps) {
      reports.push(before)
      continue
    }
    try {
      const report = await runSeed(chain, seed, steps)
      reports.push(report)
      if (log !== undefined) appendFileSync(log, `${JSON.stringify({ ...report, wanted: wantedOf([report]) })}\n`)
      tell(`seed ${seed}: ${steps} steps, ${report.reads} reads, no difference (${report.seconds} s)`)
    } catch (error) {
      if (!(error instanceof Difference)) throw error
      differences.push(error)
      if (log !== undefined) writeFileSync(`${log}.seed-${seed}.txt`, error.message)
      tell(error.message.split('\nafter\n', 1)[0]!)
    }
  }
  await chain.close()
  return { reports, differences }
}
