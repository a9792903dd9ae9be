import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { genSteps, generatedPaths } from '../gen/steps.ts'
import { root } from '../run/root.ts'

/** Generated files are what their generators make now. @returns the files that changed (and are now fresh) */
export async function checkGenerated(): Promise<string[]> {
  const before = hashes()
  for (const [, step] of genSteps) await step()
  const after = hashes()
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path)).map((path) => `${path} was not fresh: run npm run gen and commit it`)
}

function hashes(): Map<string, string> {
  const found = new Map<string, string>()
  for (const path of globSync([...generatedPaths], { cwd: root })) {
    if (statSync(`${root}/${path}`).isFile())
      found.set(
        path,
        createHash('sha256')
          .update(readFileSync(`${root}/${path}`))
          .digest('hex'),
      )
  }
  return found
}
