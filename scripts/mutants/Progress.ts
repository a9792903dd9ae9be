import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint } from '../run/fingerprint.ts'
import { root } from '../run/root.ts'
import type { Mutant } from './Mutant.ts'
import type { Result } from './Result.ts'
import { verdictOf } from './verdictOf.ts'

/** A kill holds as long as contracts, helpers and the file of the test that killed are the same; a survival, all tests. */
interface Line extends Pick<Result, 'by' | 'seconds'> {
  key: string
}

/** Results on disk, one JSON line each, so that a run goes on where an earlier one was. */
export class Progress {
  readonly #file: string
  readonly #code = fingerprint(['contracts/**/*.sol', 'test/**/!(*.t).sol', 'hardhat.config.ts', 'package-lock.json'])
  readonly #tests = new Map<string, string>()
  readonly #lines = new Map<string, Line>()

  constructor({ fresh, file = join(root, '.assay', 'mutants', 'progress.jsonl') }: { fresh: boolean; file?: string }) {
    this.#file = file
    if (fresh) rmSync(file, { force: true })
    mkdirSync(dirname(file), { recursive: true })
    // A run that was killed may have left half a line, which nothing must be appended to.
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
    for (const text of lines) {
      const line = JSON.parse(text) as Line
      this.#lines.set(line.key, line)
    }
  }

  resultOf(mutant: Mutant): Result | undefined {
    for (const { key, ...known } of this.#lines.values()) {
      if (key === this.#keyOf(mutant, known.by)) return { id: mutant.id, verdict: verdictOf(mutant, known.by), ...known }
    }
    return undefined
  }

  /** What could not be tried is tried again. */
  record(mutant: Mutant, { verdict, by, seconds }: Result): void {
    if (verdict === 'invalid') return
    const line: Line = { key: this.#keyOf(mutant, by), ...(by !== undefined && { by }), seconds }
    this.#lines.set(line.key, line)
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`)
  }

  /** What it is called, breaks and is expected to be killed by does not change what becomes of it. */
  #keyOf({ file, find, replace }: Mutant, by: string | undefined): string {
    const change = JSON.stringify([file, find, replace, by])
    return createHash('sha256').update(this.#code).update(this.#fingerprintOf(by)).update(change).digest('hex')
  }

  #fingerprintOf(by: string | undefined): string {
    const glob = by?.split('#')[0] ?? 'test/**/*.t.sol'
    const known = this.#tests.get(glob) ?? fingerprint([glob])
    this.#tests.set(glob, known)
    return known
  }
}
