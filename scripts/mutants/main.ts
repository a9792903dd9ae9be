/**
 * `npm run mutants [-- --check --fresh --only ID --jobs N]`: tries every mutant of the contracts' rules, goes on where an
 * interrupted run was, and ends with who killed whom. Exit 1 when the list does not fit, or a mutant lives unexplained.
 */
import { bin } from '../run/bin.ts'
import { fail } from '../run/fail.ts'
import { run } from '../run/run.ts'
import { allMutants } from './allMutants.ts'
import { checkMutants } from './checkMutants.ts'
import { lineOf } from './lineOf.ts'
import { Progress } from './Progress.ts'
import { readArguments } from './readArguments.ts'
import { readRepositoryFile } from './readRepositoryFile.ts'
import type { Result } from './Result.ts'
import { summary } from './summary.ts'
import { tryAll } from './tryAll.ts'

try {
  const { check, fresh, only, jobs } = readArguments(process.argv.slice(2))
  const problems = checkMutants(allMutants, readRepositoryFile)
  if (problems.length > 0) throw new Error(`The list of mutants no longer fits:\n  ${problems.join('\n  ')}`)
  const chosen = allMutants.filter(({ id }) => only.length === 0 || only.some((start) => id.startsWith(start)))
  if (chosen.length === 0) throw new Error(`No mutant's id begins with ${only.join(' or ')}.`)
  console.log(`✓ ${allMutants.length} mutants fit contracts and tests`)
  if (!check) process.exitCode = (await tell(chosen, fresh, jobs)) ? 0 : 1
} catch (error) {
  fail(error)
}

async function tell(mutants: typeof allMutants, fresh: boolean, jobs: number): Promise<boolean> {
  const started = performance.now()
  const progress = new Progress({ fresh })
  const results = new Map<string, Result>()
  for (const mutant of mutants) {
    const known = progress.resultOf(mutant)
    if (known !== undefined) results.set(mutant.id, known)
  }
  const open = mutants.filter(({ id }) => !results.has(id))
  if (results.size > 0) console.log(`· ${results.size} were tried before, ${open.length} are left`)

  if (open.length > 0) await run(bin('hardhat'), ['build', '--quiet'])
  await tryAll(open, jobs, progress, (result) => {
    results.set(result.id, result)
    console.log(lineOf(result))
  })

  const { lines, passed } = summary(mutants, results)
  console.log(`\n${lines.join('\n')}\n${((performance.now() - started) / 60_000).toFixed(1)} minutes`)
  return passed
}
