import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import type { Chunk, ChunkResult, Part } from '../campaign/Part.ts'
import { root } from '../run/root.ts'
import type { ChaosArguments } from './readArguments.ts'

const SEEDS_PER_CHUNK = 10

/** A line that test/chaos/main.ts writes for a schedule. */
interface Outcome {
  readonly seed: number
  readonly kinds: ChunkResult['kinds']
  readonly failure?: string
}

/** Schedules of reorganisations and crashes by their seeds, ten on one chain and one database. */
export function chaosPart({ first, last }: ChaosArguments): { part: Part; chunks: readonly Chunk[] } {
  const count = Math.ceil((last - first + 1) / SEEDS_PER_CHUNK)
  const chunks = Array.from({ length: count }, (_, index): Chunk => {
    const [from, to] = [first + index * SEEDS_PER_CHUNK, Math.min(first + (index + 1) * SEEDS_PER_CHUNK - 1, last)]
    return { id: `chaos seeds ${from}..${to}`, run: (log) => runSeeds(from, to, log) }
  })
  const part: Part = { name: 'chaos', shows: 'the state hash of each block equal to that of a straight sync, and to the tables’ own', chunks: () => chunks }
  return { part, chunks }
}

async function runSeeds(from: number, to: number, log: string): Promise<ChunkResult> {
  const out = createWriteStream(log)
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', `${root}/test/chaos/main.ts`, String(from), String(to)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.pipe(out)
  const [[code]] = await Promise.all([once(child, 'exit') as Promise<[number | null]>, once(out, 'close')])
  const outcomes = readFileSync(log, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Outcome)
  return resultOf(outcomes, to - from + 1, code)
}

/** What some schedules did together; what failed says how it is run again alone. */
export function resultOf(outcomes: readonly Outcome[], wanted: number, code: number | null): ChunkResult {
  const kinds: Record<string, [number, number]> = {}
  for (const [name, [accepted, tried]] of outcomes.flatMap((outcome) => Object.entries(outcome.kinds))) {
    const sum = (kinds[name] ??= [0, 0])
    sum[0] += accepted
    sum[1] += tried
  }
  const failures = outcomes.flatMap(({ seed, failure }) => (failure === undefined ? [] : [`npm run chaos -- --seed ${seed}: ${failure}`]))
  if (outcomes.length < wanted) failures.push(`only ${outcomes.length} of ${wanted} schedules ended (exit ${code})`)
  const moves = Object.values(kinds).reduce((sum, [accepted]) => sum + accepted, 0)
  return { runs: outcomes.length, moves, kinds, ...(failures.length > 0 && { failure: failures.join('\n  ') }) }
}
