import type { Counted } from './Counted.ts'
import type { FileCoverage } from './FileCoverage.ts'
import type { Probe } from './Probe.ts'

/** Sums up one source: a line counts as run only when everything that begins on it ran. */
export function coverFile(file: string, probes: readonly Probe[], hits: ReadonlyMap<bigint, number>): FileCoverage {
  const counted = probes.map((probe): Counted => ({ ...probe, count: hits.get(probe.tag) ?? 0 })).sort((a, b) => a.line - b.line)
  const lines = new Map<number, number>()
  for (const { kind, line, count } of counted) {
    if (kind !== 'branch') lines.set(line, Math.min(count, lines.get(line) ?? count))
  }
  return {
    file,
    functions: counted.filter(({ kind }) => kind === 'function'),
    branches: counted.filter(({ kind }) => kind === 'branch'),
    lines,
    gaps: counted.filter(({ count }) => count === 0).map((probe) => `${file}:${probe.line}: ${inWords(probe)}`),
  }
}

function inWords({ kind, what }: Probe): string {
  if (kind === 'branch') return `it never happened that ${what}`
  return kind === 'function' ? `${what} was never called` : `never ran: ${what}`
}
