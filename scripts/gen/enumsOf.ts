import { readFileSync } from 'node:fs'
import { root } from '../run/root.ts'

export interface ChainEnum {
  name: string
  words: string[]
  /** Its NatSpec sentence. */
  notice: string
}

/** The enums of contracts/types/AssayTypes.sol, in their order. */
export function enumsOf(source = readFileSync(`${root}/contracts/types/AssayTypes.sol`, 'utf8')): ChainEnum[] {
  return [...source.matchAll(/((?:\/\/\/[^\n]*\n)*)enum (\w+) \{([^}]*)\}/g)].map(([, comment = '', name = '', body = '']) => ({
    name,
    words: body
      .replace(/\/\/[^\n]*/g, '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    notice: comment
      .replace(/\/\/\/ ?(@notice )?/g, '')
      .trim()
      .replace(/\s+/g, ' '),
  }))
}
