import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * Makes what npm cannot pack: the libraries' symbolic links, and the programs' right to run. It is the package's own install
 * script's work, done here so that nothing depends on whether npm runs such scripts. Doing it again changes nothing.
 * @param native the package's folder `native`
 */
export function hydratePostgres(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : []
  for (const { source, target } of links) {
    // Paths in the list begin with `native/`.
    const at = join(native, '..', target)
    if (lstatSync(at, { throwIfNoEntry: false }) === undefined) symlinkSync(relative(dirname(target), source), at)
  }
  for (const program of ['initdb', 'postgres']) {
    const path = join(native, 'bin', program)
    const { mode } = statSync(path)
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555)
  }
}
