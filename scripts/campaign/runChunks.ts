import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Chunk, ChunkResult } from './Part.ts'
import type { Progress } from './Progress.ts'

/** Runs the chunks that are not done yet, some at the same time, and keeps each result when it is there. */
export async function runChunks(chunks: readonly Chunk[], progress: Progress, { dir, atOnce }: { readonly dir: string; readonly atOnce: number }): Promise<void> {
  const waiting = chunks.filter((chunk) => progress.of(chunk.id) === undefined)
  let done = chunks.length - waiting.length
  if (done > 0) console.log(`· ${done} of ${chunks.length} chunks were done before`)

  async function work(): Promise<void> {
    for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
      const log = join(dir, `${chunk.id.replaceAll(' ', '-')}.log`)
      const started = performance.now()
      const result = await chunk.run(log).catch((error: unknown): ChunkResult => ({ runs: 0, moves: 0, kinds: {}, failure: String(error) }))
      progress.add(chunk.id, result)
      const seconds = ((performance.now() - started) / 1000).toFixed(0)
      const sign = result.failure === undefined ? '✓' : '✗'
      console.log(`${sign} ${++done}/${chunks.length} ${chunk.id}: ${result.moves} moves (${seconds} s)`)
      if (result.failure === undefined) rmSync(log, { force: true })
      else console.log(`  ${result.failure}\n  ${log}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
