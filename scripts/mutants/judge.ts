import type { Compiler } from './Compiler.ts'
import type { Mutant } from './Mutant.ts'
import type { Production } from './Production.ts'
import type { Result } from './Result.ts'
import type { Scratch } from './Scratch.ts'
import { verdictOf } from './verdictOf.ts'

/** What a job works with. */
interface Bench {
  production: Production
  compiler: Compiler
  scratch: Scratch
}

/** Tries one mutant: first the test that should kill it, and only if it survives that one, all of them. */
export async function judge(mutant: Mutant, bench: Bench): Promise<Result> {
  const started = performance.now()
  const outcome = await attempt(mutant, bench).catch((error: unknown): Pick<Result, 'verdict' | 'by'> => ({
    verdict: 'invalid',
    by: error instanceof Error ? error.message : String(error),
  }))
  return { id: mutant.id, ...outcome, seconds: Math.round(performance.now() - started) / 1000 }
}

async function attempt(mutant: Mutant, { production, compiler, scratch }: Bench): Promise<Pick<Result, 'verdict' | 'by'>> {
  const artifacts = await production.mutate(mutant, compiler)
  scratch.put(artifacts)
  try {
    const named = mutant.killedBy === undefined ? [] : await scratch.failingTests(mutant.killedBy)
    const [by] = named.length > 0 ? named : await scratch.failingTests()
    return { verdict: verdictOf(mutant, by), ...(by !== undefined && { by }) }
  } finally {
    scratch.restore(artifacts)
  }
}
