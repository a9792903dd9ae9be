import { globSync, readFileSync } from 'node:fs'
import type { Abi } from 'viem'
import { root } from '../run/root.ts'
import { libraryErrorSentences } from './libraryErrorSentences.ts'

interface BuildOutput {
  output: { contracts: Record<string, Record<string, { userdoc?: { errors?: Record<string, { notice?: string }[]> } }>> }
}

/**
 * A sentence for every custom error of these ABIs, by name, in alphabetical order: its own `@notice`, or for the errors of
 * OpenZeppelin's contracts (whose NatSpec speaks to developers) the one of libraryErrorSentences.
 * Throws with the names of those that have none.
 */
export function errorSentences(abis: readonly Abi[]): Map<string, string> {
  const notices = readNotices()
  const names = new Set(abis.flat().flatMap((item) => (item.type === 'error' ? [item.name] : [])))
  const sentences = new Map<string, string>()
  const missing: string[] = []
  for (const name of [...names].sort()) {
    const sentence = notices.get(name) ?? libraryErrorSentences[name]
    if (sentence === undefined) missing.push(name)
    else sentences.set(name, sentence)
  }
  if (missing.length > 0) {
    throw new Error(
      `Every error needs a sentence for people. Write a @notice for ${missing.join(', ')}, or for an error of a library a line in scripts/gen/libraryErrorSentences.ts.`,
    )
  }
  return sentences
}

function readNotices(): Map<string, string> {
  const notices = new Map<string, string>()
  for (const file of globSync('artifacts/build-info/*.output.json', { cwd: root })) {
    const { output } = JSON.parse(readFileSync(`${root}/${file}`, 'utf8')) as BuildOutput
    for (const contract of Object.values(output.contracts).flatMap((contracts) => Object.values(contracts))) {
      for (const [signature, [doc]] of Object.entries(contract.userdoc?.errors ?? {})) {
        if (doc?.notice !== undefined) notices.set(signature.replace(/\(.*/, ''), doc.notice)
      }
    }
  }
  return notices
}
