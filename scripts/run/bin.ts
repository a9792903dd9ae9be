import { join } from 'node:path'
import { root } from './root.ts'

/** Path of a program that an npm package brought, e.g. `bin('hardhat')`. */
export function bin(name: string): string {
  return join(root, 'node_modules', '.bin', name)
}
