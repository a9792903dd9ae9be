import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint } from '../run/fingerprint.ts'
import { root } from '../run/root.ts'
import type { Mutant } from './Mutant.ts'
import type { Result } from './Result.ts'

/** Results on disk, one JSON line each: a run that was interrupted goes on where it was, unless contracts or tests changed. */
export class Progress {
  readonly #file = join(root, '.assay', 'mutants', 'progress.jsonl')
  readonly #code = fingerprint(['contracts/**/*.sol', 'test/**/*.sol', 'hardhat.config.ts', 'package-lock.json'])
  readonly #results = new Map<string, Result>()

  constructor({ fresh }: { fresh: boolean }) {
    if (fresh) rmSync(this.#file, { force: true })
    mkdirSync(dirname(this.#file), { recursive: true })
    // A run that was killed may have left half a line, which nothing must be appended to.
    const lines = existsSync(this.#file) ? readFileSync(this.#file, 'utf8').split('\n').slice(0, -1) : []
    writeFileSync(this.#file, lines.map((line) => `${line}\n`).join(''))
    for (const line of lines) {
      const { key, ...result } = JSON.parse(line) as Result & { key: string }
      this.#results.set(key, result)
    }
  }

  resultOf(mutant: Mutant): Result | undefined {
    return this.#results.get(this.#keyOf(mutant))
  }

  /** What could not be tried is tried again. */
  record(mutant: Mutant, result: Result): void {
    if (result.verdict === 'invalid') return
    const key = this.#keyOf(mutant)
    this.#results.set(key, result)
    appendFileSync(this.#file, `${JSON.stringify({ key, ...result })}\n`)
  }

  #keyOf(mutant: Mutant): string {
    return createHash('sha256').update(this.#code).update(JSON.stringify(mutant)).digest('hex')
  }
}
