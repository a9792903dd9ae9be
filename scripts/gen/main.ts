/** `npm run gen`: everything that is generated and committed. */
import { fail } from '../run/fail.ts'
import { genSteps } from './steps.ts'

for (const [name, step] of genSteps) {
  const started = performance.now()
  await step().catch(fail)
  console.log(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}
