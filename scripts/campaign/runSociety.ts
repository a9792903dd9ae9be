import { fork } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run/root.ts'
import type { ChunkResult } from './Part.ts'
import type { SocietyRun } from './society.ts'

/** Runs one campaign of Hardhat in a process of its own, which ends with ours. */
export async function runSociety(task: SocietyRun, log: string): Promise<ChunkResult> {
  const output = openSync(log, 'w')
  const child = fork(join(root, 'scripts/campaign/society.ts'), [JSON.stringify(task)], {
    cwd: root,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', output, output, 'ipc'],
  })
  const result = Promise.withResolvers<ChunkResult>()
  child.once('message', (message) => result.resolve(message as ChunkResult))
  child.once('error', result.reject)
  child.once('close', (code, signal) => result.reject(new Error(`${task.file} ended with ${code ?? signal} and no result; see ${log}`)))
  return result.promise
}
