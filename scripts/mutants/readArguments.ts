import { parseArgs } from 'node:util'

/** What the command line asks for. */
export interface MutantsArguments {
  /** Only look whether the list still fits contracts and tests. */
  readonly check: boolean
  /** Forget what earlier runs found. */
  readonly fresh: boolean
  /** Ids, or what they begin with; all when empty. */
  readonly only: readonly string[]
  /** Mutants at the same time, about a core each. */
  readonly jobs: number
}

const USAGE = 'Usage: npm run mutants -- [--check] [--fresh] [--only ID]… [--jobs N]'

/** Reads the command line. Throws one sentence and the usage. */
export function readArguments(words: readonly string[]): MutantsArguments {
  const { check, fresh, only, jobs } = parse(words)
  if (!/^[1-9]\d?$/.test(jobs)) throw new Error(`--jobs takes a number from 1 on, not “${jobs}”. ${USAGE}`)
  return { check, fresh, only, jobs: Number(jobs) }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        check: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        jobs: { type: 'string', default: '1' },
      },
    }).values
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)} ${USAGE}`, { cause })
  }
}
