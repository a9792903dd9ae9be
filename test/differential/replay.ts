import { readFileSync } from 'node:fs'
import { Model } from '../model/Model.ts'
import { Chain } from './Chain.ts'
import { Run } from './Run.ts'
import type { Step } from './Step.ts'

/** Takes the steps that a difference told, one by one. @throws Difference where it comes back */
export async function replay(file: string): Promise<void> {
  const steps = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line, revived) as Step)
  const chain = await Chain.start()
  const run = new Run(chain, new Model(chain.genesis), 0)
  try {
    for (const step of steps) await run.take(step)
  } finally {
    await chain.close()
  }
}

function revived(_: string, value: unknown): unknown {
  return typeof value === 'string' && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value
}
