import { parseArgs } from 'node:util'

/** What the command line asks for. */
export interface ChaosArguments {
  readonly first: number
  readonly last: number
  /** Forget what was done before. */
  readonly fresh: boolean
}

const USAGE = 'Usage: npm run chaos [-- --schedules 500 | --seed N] [--fresh]'

/** Reads the command line; 100 schedules by default, or the one of a seed. Throws one sentence and the usage. */
export function readArguments(words: readonly string[]): ChaosArguments {
  const { schedules, seed, fresh } = parse(words)
  if (seed !== undefined && schedules !== undefined) throw new Error(`Say --schedules or --seed, not both. ${USAGE}`)
  if (seed !== undefined) return { first: count('--seed', seed), last: count('--seed', seed), fresh: true }
  return { first: 1, last: count('--schedules', schedules ?? '100'), fresh }
}

function count(option: string, word: string): number {
  if (!/^[1-9]\d{0,6}$/.test(word)) throw new Error(`${option} takes a whole number above 0, not “${word}”. ${USAGE}`)
  return Number(word)
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: { schedules: { type: 'string' }, seed: { type: 'string' }, fresh: { type: 'boolean', default: false } } }).values
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)} ${USAGE}`, { cause })
  }
}
