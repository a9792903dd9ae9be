import { importRules } from './importRules.ts'
import { usesOf } from './usesOf.ts'

/**
 * Checks one file against ARCHITECTURE's "Never" table.
 * @param path repository path, with slashes
 * @returns one line for each broken rule
 */
export function brokenImports(path: string, text: string): string[] {
  const rules = importRules.filter(({ where, except }) => where.test(path) && except?.test(path) !== true)
  if (rules.length === 0) return []
  const uses = usesOf(path, text)
  return rules.flatMap((rule) =>
    uses
      .filter(({ name, kind }) => {
        if (kind === 'global') return rule.globals?.includes(name) === true
        if (kind === 'type import' && rule.typesAllowed === true) return false
        return rule.never?.test(name) === true && rule.allowed?.test(name) !== true
      })
      .map(({ name, line }) => `${path}:${line} uses ${name}: ${rule.says}`),
  )
}
