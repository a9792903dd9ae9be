import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream, mkdirSync, openSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../run/root.ts'
import { passedOn } from './env.ts'
import { lastLines } from './lastLines.ts'
import { ProcessRecord } from './ProcessRecord.ts'
import { startedAt } from './processIdentity.ts'
import { StackError } from './StackError.ts'

export interface ProcessSpec {
  /** Short name, for messages and the log file. */
  name: string
  command: string
  args: readonly string[]
  env?: Record<string, string>
  cwd?: string
  uid?: number
  gid?: number
  /** What asks it to stop in good order. */
  stopSignal?: 'SIGTERM' | 'SIGINT'
  /** Start it again, with growing pauses, when it ends by itself. */
  restart?: boolean
  /** Leave standard output out of the log. */
  quiet?: boolean
}

interface Running {
  spec: ProcessSpec
  child: ChildProcess
  ended: Promise<void>
  /** It was ready once: from then on an end is a crash to recover from. */
  proven: boolean
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
/** A process that lived this long starts again at once. */
const HEALTHY_MS = 60_000
const STOP_MS = 10_000

/**
 * The stack's processes: started in their own groups (so that a Ctrl-C in the terminal reaches only the supervisor),
 * logged, restarted with back-off, stopped in reverse order. Each is written down, and a reaper ends what is left should
 * the supervisor be killed.
 */
export class Processes {
  readonly #running: Running[] = []
  readonly #report: (line: string) => void
  readonly #logs: string
  readonly #record: ProcessRecord
  readonly #reaper: ChildProcess
  #stopping = false

  constructor(dataDir: string, report: (line: string) => void) {
    this.#report = report
    this.#logs = join(dataDir, 'logs')
    mkdirSync(this.#logs, { recursive: true })
    this.#record = new ProcessRecord(dataDir)
    const script = fileURLToPath(new URL('reaper.sh', import.meta.url))
    this.#reaper = spawn('sh', [script, this.#record.file], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  }

  /** Starts a process and waits until it is ready. Throws with the end of its log should it end before. */
  async start(spec: ProcessSpec, ready: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    const running = this.#spawn(spec, FIRST_PAUSE_MS, false)
    const { child } = running
    const waiting = new AbortController()
    const died = new Promise<never>((_, reject) => {
      child.once('error', (cause) => reject(new StackError(`${spec.name} could not start: ${cause.message}.`, { cause })))
      child.once('exit', (code, signal) => reject(new StackError(`${spec.name} ended at once (${code ?? signal}):\n${lastLines(this.logOf(spec.name), 12)}`)))
    })
    died.catch(() => undefined)
    try {
      await Promise.race([ready(waiting.signal), died])
      running.proven = true
    } finally {
      waiting.abort()
    }
  }

  /** Ends one process at once, as a crash would (for tests of restarting). */
  kill(name: string): void {
    this.#running.find(({ spec }) => spec.name === name)?.child.kill('SIGKILL')
  }

  /** The id of a process; undefined when it does not run. */
  pidOf(name: string): number | undefined {
    return this.#running.find(({ spec }) => spec.name === name)?.child.pid
  }

  logOf(name: string): string {
    return join(this.#logs, `${name}.log`)
  }

  /** Stops everything, last started first, and the reaper. Nothing is left when it returns. */
  async stop(): Promise<void> {
    this.#stopping = true
    for (const running of this.#running.splice(0).reverse()) await stopOne(running)
    this.#record.delete()
    const gone = new Promise((resolve) => this.#reaper.once('exit', resolve))
    if (this.#reaper.exitCode === null && this.#reaper.signalCode === null) {
      this.#reaper.stdin?.end()
      await gone
    }
  }

  #spawn(spec: ProcessSpec, pause: number, proven: boolean): Running {
    if (this.#stopping) throw new Error(`${spec.name} is not started: everything is being stopped.`)
    const log = openSync(this.logOf(spec.name), 'a')
    const child = spawn(spec.command, spec.args, {
      cwd: spec.cwd ?? root,
      env: { ...passedOn(), ...spec.env },
      stdio: ['ignore', spec.quiet ? 'ignore' : log, log],
      detached: true,
      ...(spec.uid !== undefined && { uid: spec.uid }),
      ...(spec.gid !== undefined && { gid: spec.gid }),
    })
    closeSync(log)
    const started = performance.now()
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    })
    const running: Running = { spec, child, ended, proven }
    this.#running.push(running)
    if (child.pid !== undefined) {
      this.#record.add({ pid: child.pid, started: startedAt(child.pid), signal: spec.stopSignal ?? 'SIGTERM', name: spec.name })
    }
    child.once('exit', (code, signal) => {
      const place = this.#running.indexOf(running)
      if (place !== -1) this.#running.splice(place, 1)
      if (child.pid !== undefined) this.#record.remove(child.pid)
      if (this.#stopping || spec.restart !== true || !running.proven) return
      const next = performance.now() - started > HEALTHY_MS ? FIRST_PAUSE_MS : pause
      this.#report(`! ${spec.name} ended (${code ?? signal}); starting it again in ${next / 1000} s; its log is ${this.logOf(spec.name)}`)
      createWriteStream(this.logOf(spec.name), { flags: 'a' }).end(`--- ended (${code ?? signal}), restarting in ${next / 1000} s\n`)
      setTimeout(() => {
        if (!this.#stopping) this.#spawn(spec, Math.min(next * 2, LONGEST_PAUSE_MS), true)
      }, next)
    })
    return running
  }
}

async function stopOne({ spec, child, ended }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  child.kill(spec.stopSignal ?? 'SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await ended
  clearTimeout(force)
}
