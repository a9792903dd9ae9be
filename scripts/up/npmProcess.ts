import { readFileSync } from 'node:fs'
import { isUnderNpm } from './env.ts'
import { startedAt, type ProcessIdentity } from './processIdentity.ts'

/** The npm that started us, when one did: our parent, or a shell's between. Undefined where the system does not tell. */
export function npmProcess(): ProcessIdentity | undefined {
  if (!isUnderNpm()) return undefined
  const parent = read(process.ppid)
  const pid = parent !== undefined && /^(sh|dash|bash|ash|busybox)$/.test(parent.name) ? parent.parent : process.ppid
  const started = startedAt(pid)
  return started === undefined ? undefined : { pid, started }
}

function read(pid: number): { name: string; parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')), parent: Number(parent) }
  } catch {
    return undefined
  }
}
