import { Compiler } from './Compiler.ts'
import { judge } from './judge.ts'
import type { Mutant } from './Mutant.ts'
import { Production } from './Production.ts'
import type { Progress } from './Progress.ts'
import type { Result } from './Result.ts'
import { Scratch } from './Scratch.ts'

/** Tries mutants, some at a time, and records each result. Throws when a test fails without any mutant. */
export async function tryAll(mutants: readonly Mutant[], jobs: number, progress: Progress, tell: (result: Result) => void): Promise<void> {
  const production = new Production()
  const scratches = Array.from({ length: Math.min(jobs, mutants.length) }, (_, number) => new Scratch(number))
  const failing = (await scratches[0]?.failingTests()) ?? []
  if (failing.length > 0) throw new Error(`The tests have to pass without mutants first. These fail: ${failing.join(', ')}`)

  const waiting = [...mutants]
  await Promise.all(
    scratches.map(async (scratch) => {
      const compiler = new Compiler()
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        const result = await judge(mutant, { production, compiler, scratch })
        progress.record(mutant, result)
        tell(result)
      }
      await compiler.close()
    }),
  )
}
