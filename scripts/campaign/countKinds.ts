import type { TestResult } from '@nomicfoundation/edr'
import type { ChunkResult } from './Part.ts'

/** How many moves of each kind (a handler's function) the campaigns accepted; a discarded move is one that was only tried. */
export function countKinds(results: readonly Pick<TestResult, 'kind'>[]): ChunkResult['kinds'] {
  const kinds: Record<string, [number, number]> = {}
  for (const { kind } of results) {
    if (!('metrics' in kind)) continue
    for (const [name, { calls, reverts, discards }] of Object.entries(kind.metrics)) {
      const count = (kinds[name.slice(name.lastIndexOf('.') + 1)] ??= [0, 0])
      count[0] += Number(calls - reverts - discards)
      count[1] += Number(calls)
    }
  }
  return kinds
}
