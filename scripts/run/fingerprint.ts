import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/** SHA-256 over the paths and bytes of every file that the globs (relative to the repository) name; absent files count as absent. */
export function fingerprint(globs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of globSync([...globs], { cwd: root }).sort()) {
    const file = join(root, path)
    if (!statSync(file).isFile()) continue
    hash.update(path).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
