import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ProcessRecord } from './ProcessRecord.ts'
import { npmProcess } from './npmProcess.ts'
import { isAlive, startedAt, type ProcessIdentity } from './processIdentity.ts'
import { StackError } from './StackError.ts'
import { waitUntil } from './waitUntil.ts'

/** An orphan stops by itself within this time; its ports are free then. */
const PATIENCE_MS = 20_000

/**
 * Makes a data folder ours: waits for a stack that is just stopping there, and ends what a killed one left running.
 * Throws a StackError when another stack uses the folder.
 * @returns how to give it back
 */
export async function takeDataDir(dataDir: string, report: (line: string) => void): Promise<() => void> {
  const file = join(dataDir, 'run', 'supervisor')
  try {
    mkdirSync(join(dataDir, 'run'), { recursive: true })
  } catch (cause) {
    throw new StackError(`ASSAY_DATA_DIR (${dataDir}) cannot be written: ${(cause as Error).message}.`, { variable: 'ASSAY_DATA_DIR', cause })
  }

  await refuseRunning(file, dataDir)
  await endLeftovers(dataDir, report)

  const parent = npmProcess()
  writeFileSync(file, JSON.stringify({ pid: process.pid, started: startedAt(process.pid), parent } satisfies Supervisor))
  return () => rmSync(file, { force: true })
}

/** Who runs a stack here, and the npm that started it. */
interface Supervisor extends ProcessIdentity {
  parent: ProcessIdentity | undefined
}

async function refuseRunning(file: string, dataDir: string): Promise<void> {
  const other = readSupervisor(file)
  if (other === undefined || !isAlive(other)) return
  const running = new StackError(`Process ${other.pid} already runs Assay in ${dataDir}: stop it, or set ASSAY_DATA_DIR to another folder.`, { variable: 'ASSAY_DATA_DIR' })
  // Its npm was killed: it notices and stops.
  if (other.parent === undefined || isAlive(other.parent)) throw running
  await waitUntil(() => !isAlive(other) || undefined, { timeout: PATIENCE_MS, what: '' }).catch(() => {
    throw running
  })
}

async function endLeftovers(dataDir: string, report: (line: string) => void): Promise<void> {
  const left = ProcessRecord.leftovers(dataDir)
  if (left.length === 0) return ProcessRecord.forget(dataDir)
  report(`· ending what a killed start left: ${left.map(({ name }) => name).join(', ')}`)
  const alive = () => left.filter(isAlive)
  for (const { pid, signal } of alive()) process.kill(pid, signal)
  await waitUntil(() => alive().length === 0 || undefined, { timeout: 10_000, what: '' }).catch(() => {
    for (const { pid } of alive()) process.kill(pid, 'SIGKILL')
  })
  ProcessRecord.forget(dataDir)
}

function readSupervisor(file: string): Supervisor | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Supervisor
  } catch {
    return undefined
  }
}
