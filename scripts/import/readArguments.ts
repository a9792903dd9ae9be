import { parseArgs } from 'node:util'
import { SOURCES, type Source } from './ImportEntry.ts'

/** What the command line asks for. */
export interface ImportArguments {
  readonly source: Source
  readonly file: string
  readonly activate: boolean
}

export const USAGE = 'Usage: npm run import -- --from onnx-hub FILE | --from open-llms FILE | --card FILE [--activate]'

/** Reads the command line. Throws one sentence and the usage. */
export function readArguments(words: readonly string[]): ImportArguments {
  const { values, positionals } = parse(words)
  const { from, card, activate } = values
  if ((from === undefined) === (card === undefined)) throw new Error(`Say either --from or --card. ${USAGE}`)
  if (card !== undefined) {
    if (positionals.length > 0) throw new Error(`--card takes one file. ${USAGE}`)
    return { source: 'card', file: card, activate }
  }
  const source = SOURCES.find((known) => known === from && known !== 'card')
  if (source === undefined) throw new Error(`There is no catalog called “${from ?? ''}”. ${USAGE}`)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Error(`--from ${source} takes one file. ${USAGE}`)
  return { source, file, activate }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { from: { type: 'string' }, card: { type: 'string' }, activate: { type: 'boolean', default: false } },
    })
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)} ${USAGE}`, { cause })
  }
}
