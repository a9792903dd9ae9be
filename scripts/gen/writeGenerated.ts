import { globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run/root.ts'
import { writeChanged } from './writeChanged.ts'

/**
 * Makes a generated folder hold exactly these files.
 * @param folder relative to the repository
 * @param files text by path within the folder
 */
export function writeGenerated(folder: string, files: ReadonlyMap<string, string>): void {
  const base = join(root, folder)
  for (const old of globSync('**/*.*', { cwd: base })) if (!files.has(old)) rmSync(join(base, old))
  for (const [name, text] of files) writeChanged(join(folder, name), text)
}
