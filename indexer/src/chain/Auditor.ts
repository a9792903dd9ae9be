import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const FIRST_DELAY_MS = 1000
const LONGEST_DELAY_MS = 60_000

/** The light audit's process, which runs as long as the worker does. Should it end by itself, it is started again. */
export class Auditor {
  private child: ChildProcess | undefined
  private timer: NodeJS.Timeout | undefined
  private delay = FIRST_DELAY_MS
  private isStopped = false

  start(): void {
    const child = fork(join(__dirname, '../audit/light/main.js'), { stdio: 'inherit' })
    this.child = child
    child.on('error', () => undefined) // `exit` follows, or it never began
    child.once('exit', () => {
      if (this.isStopped) return
      this.timer = setTimeout(() => this.start(), this.delay)
      this.delay = Math.min(2 * this.delay, LONGEST_DELAY_MS)
    })
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
    this.child?.kill('SIGKILL') // it only reads, and writes whole rounds
  }
}
