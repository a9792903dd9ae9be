import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../run/root.ts'

/**
 * Makes a generated folder hold exactly these files. An unchanged file is not touched, so nothing is built again for it.
 * @param folder relative to the repository
 * @param files text by path within the folder
 */
export function writeGenerated(folder: string, files: ReadonlyMap<string, string>): void {
  const base = join(root, folder)
  for (const old of globSync('**/*.*', { cwd: base })) if (!files.has(old)) rmSync(join(base, old))
  for (const [name, text] of files) {
    const path = join(base, name)
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
