import { bin } from '../run/bin.ts'
import { run } from '../run/run.ts'

/** ESLint over everything written in TypeScript and Svelte, solhint over the contracts. Warnings pass. @returns the problems */
export async function checkLint(): Promise<string[]> {
  const results = await Promise.allSettled([
    run(bin('eslint'), ['--quiet', '--cache', '--cache-location', 'node_modules/.cache/assay/eslint', '.']),
    run(bin('solhint'), ['--quiet', '--disc', 'contracts/**/*.sol']),
  ])
  return results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as Error).message] : []))
}
