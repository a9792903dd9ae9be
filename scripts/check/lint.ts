import { bin } from '../run/bin.ts'
import { run } from '../run/run.ts'

/** ESLint over everything written in TypeScript and Svelte, solhint over the contracts. A warning is a problem too. @returns the problems */
export async function checkLint(): Promise<string[]> {
  const results = await Promise.allSettled([
    run(bin('eslint'), ['--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/assay/eslint', '.']),
    run(bin('solhint'), ['--max-warnings', '0', '--disc', 'contracts/**/*.sol']),
  ])
  return results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as Error).message] : []))
}
