/** Tells each step and its seconds, one line each. */
export class Progress {
  readonly report: (line: string) => void

  constructor(report: (line: string) => void) {
    this.report = report
  }

  async step<T>(what: string, run: () => Promise<T>): Promise<T> {
    const started = performance.now()
    const result = await run()
    this.report(`✓ ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
    return result
  }
}
