import { existsSync } from 'node:fs'
import { bin } from '../run/bin.ts'
import { root } from '../run/root.ts'
import { run } from '../run/run.ts'

/** TypeScript of scripts and test (the workspaces' own builds check theirs). @returns the problems */
export async function checkTypes(): Promise<string[]> {
  try {
    await run(bin('tsc'), ['-p', '.', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/assay/root.tsbuildinfo'])
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}

/** The portal's TypeScript and Svelte. @returns the problems */
export async function checkPortalTypes(): Promise<string[]> {
  if (!existsSync(`${root}/web/src`)) return []
  const cwd = `${root}/web`
  try {
    await run(bin('svelte-kit'), ['sync'], { cwd })
    await run(bin('svelte-check'), ['--tsconfig', 'tsconfig.json', '--threshold', 'error', '--output', 'human'], { cwd })
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}
