import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { ChunkResult } from './Part.ts'

interface Line {
  readonly id: string
  /** Of the code that the chunk ran on. */
  readonly code: string
  readonly result: ChunkResult
}

/**
 * The finished chunks of a campaign, one JSON line each, written when a chunk ends: a campaign that was stopped goes on where
 * it was. A chunk of other code counts for nothing, nor does one that failed: it is run again.
 */
export class Progress {
  readonly #file: string
  readonly #code: string
  readonly #done = new Map<string, ChunkResult>()

  constructor(dir: string, code: string, { fresh }: { readonly fresh: boolean }) {
    mkdirSync(dir, { recursive: true })
    this.#file = join(dir, 'progress.jsonl')
    this.#code = code
    if (fresh) rmSync(this.#file, { force: true })
    if (!existsSync(this.#file)) return
    // The last line may be half of one: the campaign was killed while it wrote.
    const written = readFileSync(this.#file, 'utf8')
    const whole = written.slice(0, written.lastIndexOf('\n') + 1)
    if (whole !== written) truncateSync(this.#file, Buffer.byteLength(whole))
    for (const text of whole.split('\n').slice(0, -1)) {
      const line = JSON.parse(text) as Line
      if (line.code === code && line.result.failure === undefined) this.#done.set(line.id, line.result)
    }
  }

  of(id: string): ChunkResult | undefined {
    return this.#done.get(id)
  }

  add(id: string, result: ChunkResult): void {
    this.#done.set(id, result)
    appendFileSync(this.#file, `${JSON.stringify({ id, code: this.#code, result } satisfies Line)}\n`)
  }
}
