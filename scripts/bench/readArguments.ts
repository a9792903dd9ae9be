import { parseArgs } from 'node:util'

const PARTS = ['backfill', 'head', 'requests', 'soak'] as const
type PartName = (typeof PARTS)[number]

/** What the command line asks for. */
export interface BenchArguments {
  readonly only: readonly PartName[]
  /** Sizes of the tables that requests are measured over. */
  readonly rows: readonly number[]
  /** How long each request is measured. */
  readonly seconds: number
  /** Blocks with a dozen calls each that are read in the backfill. */
  readonly blocks: number
  /** How long the soak lasts. */
  readonly minutes: number
  /** Where the figures are written as well. */
  readonly json: string | undefined
}

const USAGE = 'Usage: npm run bench [-- --only backfill,head,requests,soak --rows 10000,1000000 --seconds 10 --blocks 1000 --minutes 10 --json FILE]'

/** Reads the command line; the defaults are those of the figures that are reported. Throws one sentence and the usage. */
export function readArguments(words: readonly string[]): BenchArguments {
  const { only, rows, seconds, blocks, minutes, json } = parse(words)
  const names = only.split(',')
  const unknown = names.find((name) => !PARTS.includes(name as PartName))
  if (unknown !== undefined) throw new Error(`There is no part “${unknown}”. ${USAGE}`)
  return {
    only: names as PartName[],
    rows: rows.split(',').map((word) => count('--rows', word)),
    seconds: count('--seconds', seconds),
    blocks: count('--blocks', blocks),
    minutes: count('--minutes', minutes),
    json,
  }
}

function count(option: string, word: string): number {
  if (!/^[1-9]\d{0,7}$/.test(word)) throw new Error(`${option} takes whole numbers above 0, not “${word}”. ${USAGE}`)
  return Number(word)
}

function parse(words: readonly string[]) {
  const text = (value: string) => ({ type: 'string' as const, default: value })
  try {
    return parseArgs({
      args: [...words],
      options: { only: text(PARTS.join(',')), rows: text('10000,1000000'), seconds: text('10'), blocks: text('1000'), minutes: text('10'), json: { type: 'string' } },
    }).values
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)} ${USAGE}`, { cause })
  }
}
