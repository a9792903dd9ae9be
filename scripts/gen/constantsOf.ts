import { globSync, readFileSync } from 'node:fs'
import { root } from '../run/root.ts'

export interface ChainConstant {
  name: string
  /** As it stands in the code: `3 days`, `100e18`. */
  value: string
  /** Its comment, one or more sentences. */
  meaning: string
  /** Relative to the repository. */
  file: string
}

/**
 * The numeric constants of the production contracts, by file.
 * @throws when one has no comment, for this page is where people look for it
 */
export function constantsOf(sources: ReadonlyMap<string, string> = productionSources()): ChainConstant[] {
  return [...sources].flatMap(([file, source]) =>
    [...source.matchAll(/((?:^[ \t]*\/\/\/[^\n]*\n)*)^[ \t]*u?int\d* (?:private|internal|public) constant (\w+)\s*=\s*([^;]+);/gm)].map(
      ([, comment = '', name = '', value = '']) => {
        const meaning = comment
          .replace(/^[ \t]*\/\/\/ ?(@dev |@notice )?/gm, '')
          .trim()
          .replace(/\s+/g, ' ')
        if (meaning === '') throw new Error(`${file}: the constant ${name} has no comment that says what it decides.`)
        return { name, value, meaning, file }
      },
    ),
  )
}

function productionSources(): Map<string, string> {
  const files = globSync('contracts/!(mocks|interfaces)/*.sol', { cwd: root }).sort()
  return new Map(files.map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]))
}
