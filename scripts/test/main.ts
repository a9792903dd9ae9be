/**
 * `npm test [-- suite…]`: builds what changed, then runs every suite (or those named), and ends with `N passed, N failed`.
 * Exit 1 when a test failed or a suite ran none.
 */
import { buildAll } from '../build/buildAll.ts'
import { fail } from '../run/fail.ts'
import { suites } from './suites.ts'
import type { Tally } from './Tally.ts'

const names = process.argv.slice(2)
const unknown = names.find((name) => !(name in suites))
if (unknown !== undefined) fail(new Error(`There is no suite "${unknown}". The suites are ${Object.keys(suites).join(', ')}.`))

heading('build')
await buildAll(console.log).catch(fail)

const results: [string, Tally, number][] = []
/** Suites that run beside the others; each tells what it printed when its turn comes. */
const alongside: (() => Promise<void>)[] = []
for (const [name, suite] of Object.entries(suites)) {
  if (names.length > 0 && !names.includes(name)) continue
  if (suite.alongside === true && names.length !== 1) {
    const printed: Buffer[] = []
    const result = measured(name, (chunk) => printed.push(chunk))
    alongside.push(async () => {
      await result
      heading(name)
      process.stdout.write(Buffer.concat(printed))
    })
  } else {
    heading(name)
    await measured(name, (chunk) => process.stdout.write(chunk))
  }
}
for (const tell of alongside) await tell()

heading('summary')
let passed = 0
let failed = 0
for (const [name, tally, seconds] of results) {
  const bad = tally.failed > 0 || tally.problem !== undefined
  console.log(`${bad ? '✖' : '✔'} ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds.toFixed(0)} s)${tally.problem === undefined ? '' : `; ${tally.problem}`}`)
  passed += tally.passed
  failed += tally.failed + (tally.problem === undefined ? 0 : 1)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

async function measured(name: string, write: (chunk: Buffer) => void): Promise<void> {
  const started = performance.now()
  const tally = await suites[name]!.run(write).catch((error: unknown): Tally => ({ passed: 0, failed: 0, problem: String(error) }))
  if (tally.passed + tally.failed === 0) tally.problem ??= 'no test ran'
  results.push([name, tally, (performance.now() - started) / 1000])
}

function heading(name: string): void {
  console.log(`\n━━ ${name} ${'━'.repeat(Math.max(0, 72 - name.length))}\n`)
}
