/**
 * `node scripts/campaign/model.ts --seeds 1..100 --steps 300 --log FILE [--at-least N]`: the contracts against the reference
 * model. FILE gets one line of JSON per finished seed, and a seed that has one is skipped. Exit 1 on any difference, or when
 * some call or turn happened less than N times in all.
 */
import { buildContracts, buildDomain } from '../build/steps.ts'
import { fail } from '../run/fail.ts'
import { root } from '../run/root.ts'
import { run } from '../run/run.ts'

try {
  await Promise.all([buildContracts(), buildDomain()])
  await run(process.execPath, ['--disable-warning=ExperimentalWarning', `${root}/test/differential/main.ts`, ...process.argv.slice(2)], { show: true })
} catch (error) {
  fail(error)
}
