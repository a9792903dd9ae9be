import { parseArgs } from 'node:util'
import type { CampaignSize } from './Part.ts'

/** What the command line asks for. */
export interface CampaignArguments extends CampaignSize {
  /** Part names; all when empty. */
  readonly only: readonly string[]
  /** Forget what was done before. */
  readonly fresh: boolean
}

const USAGE = 'Usage: npm run campaign [-- --runs 2000 --depth 200 --only PART… --fresh]'

/** Reads the command line; the defaults are the release size. Throws one sentence and the usage. */
export function readArguments(words: readonly string[], known: readonly string[]): CampaignArguments {
  const { runs, depth, only, fresh } = parse(words)
  const unknown = only.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`There is no part “${unknown}”. The parts are ${known.join(', ')}. ${USAGE}`)
  return { runs: count('--runs', runs), depth: count('--depth', depth), only, fresh }
}

function count(option: string, word: string): number {
  if (!/^[1-9]\d{0,6}$/.test(word)) throw new Error(`${option} takes a whole number above 0, not “${word}”. ${USAGE}`)
  return Number(word)
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        runs: { type: 'string', default: '2000' },
        depth: { type: 'string', default: '200' },
        only: { type: 'string', multiple: true, default: [] },
        fresh: { type: 'boolean', default: false },
      },
    }).values
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)} ${USAGE}`, { cause })
  }
}
