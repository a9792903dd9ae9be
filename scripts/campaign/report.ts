import { neglectedKinds } from './neglectedKinds.ts'
import type { Chunk, ChunkResult, Part } from './Part.ts'
import type { Progress } from './Progress.ts'

/** Tells what a part of the campaign did. @returns its problems: counterexamples, what did not run, kinds that hardly happened */
export function report(part: Part, chunks: readonly Chunk[], progress: Progress): string[] {
  const done = chunks.map((chunk) => [chunk.id, progress.of(chunk.id)] as const)
  const results = done.flatMap(([, result]) => (result === undefined ? [] : [result]))
  const runs = results.reduce((sum, result) => sum + result.runs, 0)
  const moves = results.reduce((sum, result) => sum + result.moves, 0)
  const kinds = addUp(results)

  console.log(`\n${part.name}: ${runs} runs, ${moves} moves accepted`)
  console.log(`  ${part.shows}`)
  for (const [name, [accepted, tried]] of Object.entries(kinds).sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`  ${name.padEnd(22)} ${String(accepted).padStart(9)} of ${String(tried).padStart(9)}`)
  }
  return [
    ...done.flatMap(([id, result]) => (result === undefined ? [`${id}: was not run`] : result.failure === undefined ? [] : [`${id}: ${result.failure}`])),
    ...neglectedKinds(kinds).map((kind) => `${part.name}: ${kind}`),
  ]
}

function addUp(results: readonly ChunkResult[]): ChunkResult['kinds'] {
  const sums: Record<string, [number, number]> = {}
  for (const { kinds } of results) {
    for (const [name, [accepted, tried]] of Object.entries(kinds)) {
      const sum = (sums[name] ??= [0, 0])
      sum[0] += accepted
      sum[1] += tried
    }
  }
  return sums
}
