import { existsSync, readFileSync, rmSync } from 'node:fs'
import { root } from '../run/root.ts'
import { run } from '../run/run.ts'
import type { ChunkResult } from './Part.ts'

export interface ModelRun {
  readonly first: number
  readonly last: number
  /** Calls of each seed. */
  readonly steps: number
}

/** A line that test/differential/main.ts writes for a seed that ended well. */
interface SeedReport {
  readonly accepted: Readonly<Record<string, number>>
  /** How often each call and turn happened that must happen, those that never did included. */
  readonly wanted: Readonly<Record<string, number>>
}

/** Runs some seeds of the differential test in a process of its own; a difference is kept beside the log, with its calls. */
export async function runModel({ first, last, steps }: ModelRun, log: string): Promise<ChunkResult> {
  rmSync(log, { force: true })
  const words = ['--seeds', `${first}..${last}`, '--steps', String(steps), '--log', log]
  const failure = await run(process.execPath, ['--disable-warning=ExperimentalWarning', `${root}/test/differential/main.ts`, ...words]).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  const reports = existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as SeedReport)
    : []
  const moves = reports.flatMap(({ accepted }) => Object.values(accepted)).reduce((sum, times) => sum + times, 0)
  return { runs: reports.length, moves, kinds: countWanted(reports), ...(failure !== undefined && { failure }) }
}

function countWanted(reports: readonly SeedReport[]): ChunkResult['kinds'] {
  const kinds: Record<string, [number, number]> = {}
  for (const [name, times] of reports.flatMap(({ wanted }) => Object.entries(wanted))) {
    const count = (kinds[name] ??= [0, 0])
    count[0] += times
    count[1] += times
  }
  return kinds
}
