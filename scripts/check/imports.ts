import { globSync, readFileSync } from 'node:fs'
import { root } from '../run/root.ts'
import { brokenImports } from './brokenImports.ts'

/** Checks the import rules over the whole repository. @returns the problems */
export async function checkImports(): Promise<string[]> {
  const files = globSync('{contracts,domain,indexer,web,scripts}/**/*.{ts,svelte,sol}', {
    cwd: root,
    exclude: (name) => /(^|\/)(node_modules|dist|lib-cov|build|\.svelte-kit)$/.test(name) || name === 'indexer/lib',
  })
  return files.flatMap((file) => brokenImports(file, readFileSync(`${root}/${file}`, 'utf8')))
}
