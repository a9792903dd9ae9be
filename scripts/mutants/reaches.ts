import { posix } from 'node:path'
import type { CompilerInput } from './CompilerInput.ts'

/** Whether the source `from` is, or imports (however far away), the source `to`. */
export function reaches(sources: CompilerInput['sources'], from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true
  const source = sources[from]
  if (source === undefined || seen.has(from)) return false
  seen.add(from)
  // What the packages import is never ours.
  const imports = [...source.content.matchAll(/^import\b[^;]*?"(\.[^"]+)"/gm)].map(([, path]) => posix.join(posix.dirname(from), path!))
  return imports.some((imported) => reaches(sources, imported, to, seen))
}
