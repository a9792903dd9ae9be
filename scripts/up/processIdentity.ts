import { readFileSync } from 'node:fs'

/** One process for ever: see startedAt. */
export interface ProcessIdentity {
  pid: number
  started: string | undefined
}

/** Whether that very process still runs; false where the system does not tell. */
export function isAlive({ pid, started }: ProcessIdentity): boolean {
  return started !== undefined && startedAt(pid) === started
}

/**
 * When a process started, in clock ticks since boot (Linux): together with the pid it names one process for ever, so that
 * a pid that was given away again is never mistaken for ours.
 * @returns undefined when there is no such process (or it only waits to be reaped), or no /proc on this system
 */
export function startedAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in parentheses, may contain anything: count from after it.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' || state === 'X' ? undefined : fields[18]
  } catch {
    return undefined
  }
}
