import { globSync, readFileSync } from 'node:fs'
import type { Abi } from 'viem'
import { root } from '../run/root.ts'

/** The compiled contract of that name. Throws when it was not compiled. */
export function readArtifact(name: string): { path: string; abi: Abi } {
  const [path] = globSync(`artifacts/contracts/**/${name}.sol/${name}.json`, { cwd: root })
  if (path === undefined) throw new Error(`There is no artifact of ${name}: run npm run build.`)
  const { abi } = JSON.parse(readFileSync(`${root}/${path}`, 'utf8')) as { abi: Abi }
  return { path: `${root}/${path}`, abi }
}
