/**
 * `npm run bench [-- --only backfill,head,requests,soak --rows 10000,1000000 --seconds 10 --minutes 10 --json FILE]`: the project's figures, absolute and as
 * ratios, with the goals that they have. Nothing is asserted: a goal that is missed is said. On a quiet machine.
 */
import { writeFileSync } from 'node:fs'
import { buildContracts, buildIndexer } from '../build/steps.ts'
import { fail } from '../run/fail.ts'
import { backfill } from './backfill.ts'
import type { Figure } from './Figure.ts'
import { headLatency } from './headLatency.ts'
import { readArguments } from './readArguments.ts'
import { requests } from './requests.ts'
import { soak } from './soak.ts'

try {
  const { only, rows, seconds, blocks, minutes, json } = readArguments(process.argv.slice(2))
  await Promise.all([buildContracts(), buildIndexer()])
  const figures: Figure[] = []
  const part = async (name: (typeof only)[number], measure: () => Promise<Figure[]>): Promise<void> => {
    if (!only.includes(name)) return
    console.log(`\n${name}`)
    for (const figure of await measure()) {
      figures.push(figure)
      console.log(line(figure))
    }
  }
  await part('backfill', () => backfill(blocks))
  await part('head', () => headLatency(200))
  await part('requests', () => requests(rows, seconds))
  await part('soak', () => soak(rows[0]!, minutes))
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ at: new Date().toISOString(), figures }, null, 2)}\n`)
  process.exit(0)
} catch (error) {
  fail(error)
}

function line({ what, value, unit, goal, isMet }: Figure): string {
  const number = value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)
  return `  ${what.padEnd(62)} ${number.padStart(12)} ${unit}${goal === undefined ? '' : `   goal ${goal}: ${isMet === true ? 'met' : 'MISSED'}`}`
}
