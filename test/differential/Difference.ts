import type { Step } from './Step.ts'

/** Model and contracts disagree. The message names the seed and everything that was done, so that it can be done again. */
export class Difference extends Error {
  readonly seed: number
  readonly steps: readonly Step[]
  readonly findings: readonly string[]

  constructor(seed: number, steps: readonly Step[], findings: readonly string[]) {
    const done = steps.map((step) => JSON.stringify(step, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)))
    super(`seed ${seed}, step ${steps.length}:\n${findings.join('\n')}\nafter\n${done.join('\n')}`)
    this.name = 'Difference'
    this.seed = seed
    this.steps = steps
    this.findings = findings
  }
}
