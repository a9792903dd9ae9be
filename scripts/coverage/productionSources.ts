import { globSync } from 'node:fs'
import { root } from '../run/root.ts'

/** The sources that have to be covered: what is deployed. Interfaces have no code, mocks are tests. */
export function productionSources(): string[] {
  return globSync('contracts/!(mocks|interfaces)/**/*.sol', { cwd: root }).sort()
}
