import { lineOf } from './lineOf.ts'
import type { Mutant } from './Mutant.ts'
import type { Result } from './Result.ts'

/** How many of all have to die, in percent: a list that explains more of them away tests too little. */
const LEAST_PERCENT = 95

export interface Summary {
  lines: string[]
  passed: boolean
}

/** What a run found, by contract, with what nobody killed or explained named again at the end. */
export function summary(mutants: readonly Mutant[], results: ReadonlyMap<string, Result>): Summary {
  const all = mutants.flatMap((mutant) => results.get(mutant.id) ?? [])
  const files = Map.groupBy(mutants, ({ file }) => file)
  const lines = [row('contract', 'killed', 'survived', 'equivalent')]
  for (const [file, its] of files) {
    const found = its.flatMap(({ id }) => results.get(id) ?? [])
    lines.push(row(file.replace('contracts/', ''), ...counts(found)))
  }
  lines.push(row('all', ...counts(all)), '')

  const strangers = mutants.filter(({ id, killedBy }) => results.get(id)?.verdict === 'killed' && results.get(id)?.by !== killedBy)
  if (strangers.length > 0) lines.push('Killed by another test than the list names:', ...strangers.map(({ id }) => lineOf(results.get(id)!)), '')
  const bad = all.filter(({ verdict }) => verdict !== 'killed' && verdict !== 'equivalent')
  if (bad.length > 0) lines.push('Neither killed nor explained:', ...bad.map(lineOf), '')

  const [killed] = counts(all)
  const percent = (100 * killed) / Math.max(all.length, 1)
  lines.push(`${killed} of ${all.length} killed: ${percent.toFixed(1)} % (at least ${LEAST_PERCENT} % have to be, and every other explained)`)
  return { lines, passed: bad.length === 0 && percent >= LEAST_PERCENT }
}

function counts(results: readonly Result[]): [killed: number, survived: number, equivalent: number] {
  const killed = results.filter(({ verdict }) => verdict === 'killed').length
  const equivalent = results.filter(({ verdict }) => verdict === 'equivalent').length
  return [killed, results.length - killed - equivalent, equivalent]
}

function row(first: string, ...others: readonly (string | number)[]): string {
  return first.padEnd(36) + others.map((other) => String(other).padStart(11)).join('')
}
