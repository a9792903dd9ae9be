import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { root } from './root.ts'

export interface RunOptions {
  /** Folder to run in; the repository by default. */
  cwd?: string
  /** Added to this process's environment. */
  env?: Record<string, string>
  /** Show the output as it comes instead of only after a failure. */
  show?: boolean
  /** Run as this user (only root can). */
  uid?: number
  gid?: number
}

/**
 * Runs a program to its end.
 * @returns what it wrote (empty when shown)
 * Throws with the program's own output when it fails.
 */
export async function run(command: string, args: readonly string[], { cwd = root, env = {}, show = false, uid, gid }: RunOptions = {}): Promise<string> {
  const output = show ? 'inherit' : 'pipe'
  const child = spawn(command, args, {
    cwd,
    // Programs of npm packages look for `node` on the path: let them find the one that runs us.
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`, ...env },
    stdio: ['ignore', output, output],
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  })
  const end = () => child.kill()
  process.once('exit', end)
  const written: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => written.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => written.push(chunk))
  const ending = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
  process.off('exit', end)
  const text = Buffer.concat(written).toString('utf8')
  if (ending !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${ending}.\n${text}`.trimEnd())
  return text
}
