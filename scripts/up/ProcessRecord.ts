import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startedAt } from './processIdentity.ts'

export interface RecordedProcess {
  pid: number
  /** See startedAt; undefined where the system does not tell. */
  started: string | undefined
  signal: 'SIGTERM' | 'SIGINT'
  name: string
}

/** The file that says which processes a stack runs: read by its reaper and by the next start. Each supervisor has its own. */
export class ProcessRecord {
  readonly file: string
  #processes: RecordedProcess[] = []

  constructor(dataDir: string) {
    mkdirSync(join(dataDir, 'run'), { recursive: true })
    this.file = join(dataDir, 'run', `processes-${process.pid}`)
    this.#write()
  }

  add(recorded: RecordedProcess): void {
    this.#processes.push(recorded)
    this.#write()
  }

  remove(pid: number): void {
    this.#processes = this.#processes.filter((recorded) => recorded.pid !== pid)
    this.#write()
  }

  delete(): void {
    rmSync(this.file, { force: true })
  }

  #write(): void {
    // `kill -s` wants TERM, not SIGTERM.
    const lines = this.#processes.map(({ pid, started, signal, name }) => `${pid} ${started ?? '-'} ${signal.slice(3)} ${name}\n`)
    writeFileSync(this.file, lines.join(''))
  }

  /** What earlier stacks in this folder left running: the pid is alive and was started when the record says. */
  static leftovers(dataDir: string): RecordedProcess[] {
    return globSync(join(dataDir, 'run', 'processes-*'))
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .filter((line) => line !== '')
      .map((line): RecordedProcess => {
        const [pid, started, signal, name = ''] = line.split(' ')
        return { pid: Number(pid), started, signal: signal === 'INT' ? 'SIGINT' : 'SIGTERM', name }
      })
      .filter(({ pid, started }) => started !== undefined && startedAt(pid) === started)
  }

  static forget(dataDir: string): void {
    for (const file of globSync(join(dataDir, 'run', 'processes-*'))) rmSync(file, { force: true })
  }
}
