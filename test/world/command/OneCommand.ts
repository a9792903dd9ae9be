import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../scripts/run/root.ts'
import { freePort } from '../../../scripts/up/freePort.ts'
import { waitUntil } from '../../../scripts/up/waitUntil.ts'

const PATIENCE_MS = 120_000

/** `npm start` as a person uses it, with ports and a data folder of its own. */
export class OneCommand {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'assay-command-'))
  readonly env: Record<string, string>
  #child: ChildProcess | undefined
  #output = ''

  private constructor(env: Record<string, string>) {
    this.env = { SEED: 'empty', ...env, ASSAY_DATA_DIR: this.dataDir }
  }

  /** @param env over the free ports and SEED=empty that it takes by itself */
  static async prepare(env: Record<string, string> = {}): Promise<OneCommand> {
    const [chain, database, api, web] = [await freePort(), await freePort(), await freePort(), await freePort()]
    return new OneCommand({ CHAIN_PORT: `${chain}`, DB_PORT: `${database}`, API_PORT: `${api}`, WEB_PORT: `${web}`, ...env })
  }

  /** Starts it and waits for the addresses. Throws with what it said when it ends before. */
  async start(): Promise<void> {
    this.#spawn()
    await waitUntil(() => this.#output.includes('Ctrl-C stops everything.') || this.#failed(), { timeout: PATIENCE_MS, what: 'The start' })
  }

  /** Starts it and waits for its end. */
  async run(): Promise<{ code: number | null; output: string }> {
    const child = this.#spawn()
    const code = await ended(child)
    return { code, output: this.#output }
  }

  /** Sends a signal and waits until the process is gone. @returns its exit code */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child
    if (child === undefined) throw new Error('It was not started.')
    const end = ended(child)
    child.kill(signal)
    return end
  }

  /** Everything that runs with this data folder or was started for it. */
  running(): string[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .flatMap((pid) => {
        try {
          const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
          const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
          return command.includes(this.dataDir) || environment.includes(this.dataDir) ? [command] : []
        } catch {
          return []
        }
      })
  }

  async nothingRuns(): Promise<void> {
    await waitUntil(() => this.running().length === 0 || undefined, { timeout: 20_000, what: `The end of ${this.running().join(', ')}` })
  }

  async close(): Promise<void> {
    if (this.#child?.exitCode === null && this.#child.signalCode === null) await this.end('SIGTERM')
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  #spawn(): ChildProcess {
    this.#output = ''
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/up/main.ts'], {
      cwd: root,
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString('utf8')))
    this.#child = child
    return child
  }

  #failed(): undefined {
    const child = this.#child
    if (child !== undefined && (child.exitCode !== null || child.signalCode !== null)) throw new Error(`It ended:\n${this.#output}`)
    return undefined
  }
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', (code) => resolve(code)))
}
