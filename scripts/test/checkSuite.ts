import { checks } from '../check/checks.ts'
import type { Tally } from './Tally.ts'

/** Runs every repository check; one check is one test. */
export async function checkSuite(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 }
  for (const [name, check] of Object.entries(checks)) {
    const started = performance.now()
    const problems = await check().catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${problems.length === 0 ? '✔' : '✖'} ${name} (${seconds} s)`)
    for (const problem of problems) console.log(`    ${problem.replaceAll('\n', '\n    ')}`)
    if (problems.length === 0) tally.passed++
    else tally.failed++
  }
  return tally
}
