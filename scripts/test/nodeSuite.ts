import { globSync } from 'node:fs'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { root } from '../run/root.ts'
import type { Tally } from './Tally.ts'

export interface NodeSuiteOptions {
  /** Files at the same time; suites that start servers take 1. */
  concurrency: number
  /** For one test, in milliseconds: a hang is a failure with a name. */
  timeout: number
}

/** Runs the node:test files that match the globs (relative to the repository), each in its own process. */
export async function nodeSuite(globs: readonly string[], { concurrency, timeout }: NodeSuiteOptions): Promise<Tally> {
  const files = globSync([...globs], { cwd: root, exclude: (name) => name === 'node_modules' })
    .sort()
    .map((file) => `${root}/${file}`)
  const tally: Tally = { passed: 0, failed: 0 }
  if (files.length === 0) return tally

  const events = run({ files, concurrency, timeout, cwd: root, execArgv: ['--disable-warning=ExperimentalWarning'] })
  events.on('test:pass', ({ details, skip, todo }) => {
    if (details.type !== 'suite' && !skip && !todo) tally.passed++
  })
  events.on('test:fail', ({ details, todo }) => {
    if (details.type !== 'suite' && !todo) tally.failed++
  })
  const report = events.compose(spec())
  report.pipe(process.stdout, { end: false })
  await new Promise((resolve, reject) => report.once('end', resolve).once('error', reject))
  return tally
}
