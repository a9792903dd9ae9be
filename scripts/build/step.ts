import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint } from '../run/fingerprint.ts'
import { root } from '../run/root.ts'

export interface BuildStep {
  name: string
  /** Globs, relative to the repository: the step is needed again when any of these files changes. */
  inputs: readonly string[]
  /** Files or folders that must exist for the step to count as done. */
  outputs: readonly string[]
  run: () => Promise<unknown>
}

/**
 * Runs a build step unless its inputs are the same as when it last succeeded.
 * @returns the seconds it took, or undefined when there was nothing to do
 */
export async function build({ name, inputs, outputs, run }: BuildStep): Promise<number | undefined> {
  const stamp = join(root, 'node_modules', '.cache', 'assay', `${name}.sha256`)
  const current = fingerprint([...inputs, 'package-lock.json', 'scripts/build/*.ts'])
  const built = existsSync(stamp) && readFileSync(stamp, 'utf8') === current
  if (built && outputs.every((output) => existsSync(join(root, output)))) return undefined

  const started = performance.now()
  rmSync(stamp, { force: true })
  await run()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, current)
  return (performance.now() - started) / 1000
}
