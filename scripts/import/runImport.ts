import { readFileSync } from 'node:fs'
import { BaseError, type Hex } from 'viem'
import { readyKeys } from '../seed/readyKeys.ts'
import { readEnv } from '../up/env.ts'
import { StackError } from '../up/StackError.ts'
import { activateDue } from './activateDue.ts'
import { connectChain } from './connectChain.ts'
import { explainFailure } from './explainFailure.ts'
import { findDeployment } from './findDeployment.ts'
import type { ImportChain } from './ImportChain.ts'
import { postDocument } from './postDocument.ts'
import { readArguments, type ImportArguments } from './readArguments.ts'
import { readCardFile } from './readCardFile.ts'
import { readCatalog, type Catalog } from './readCatalog.ts'
import { submitCards } from './submitCards.ts'

/**
 * `npm run import` from its arguments and environment (the process's own by default) to the last line: one line per changed or bad entry, then the counts.
 * Returns how many entries were reported as bad or failed. Throws when nothing could be imported at all.
 */
export async function runImport(words: readonly string[], print: (line: string) => void, environment?: NodeJS.ProcessEnv): Promise<number> {
  const asked = readArguments(words)
  const catalog = readSource(asked)
  const { outcome, activation } = await list(asked, catalog, environment).catch((error: unknown) => {
    if (!(error instanceof BaseError)) throw error
    throw new Error(explainFailure(error), { cause: error }) // viem's own message has many lines
  })

  for (const { name, listingId } of outcome.changed) {
    print(`~ ${name}: its entry has changed since it was listed as ${listingId}; the owner may propose a version`)
  }
  const reported = [...catalog.reported, ...outcome.reported, ...activation.reported]
  for (const { name, problem } of reported) print(`✗ ${name}: ${problem}`)
  const counts = [
    `${outcome.submitted.length} submitted`,
    `${outcome.unchanged.length} unchanged`,
    `${outcome.changed.length} changed`,
    ...(asked.activate ? [`${activation.activated} activated`] : []),
    `${reported.length} reported`,
  ]
  print(counts.join(', '))
  return reported.length
}

async function list({ activate }: ImportArguments, { cards }: Catalog, environment: NodeJS.ProcessEnv | undefined) {
  const chain = await connect(environment)
  const outcome = await submitCards(chain, cards, postDocument(readEnv(environment).publicApiUrl))
  const activation = activate ? await activateDue(chain, cards) : { activated: 0, reported: [] }
  return { outcome, activation }
}

function readSource({ source, file }: ImportArguments): Catalog {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw new Error(`The file ${file} cannot be read.`, { cause })
  }
  try {
    return source === 'card' ? { cards: [readCardFile(bytes)], reported: [] } : readCatalog(source, decode(bytes))
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Error('The file is not UTF-8 text.', { cause })
  }
}

function connect(environment: NodeJS.ProcessEnv | undefined): Promise<ImportChain> {
  const { chainId, rpcUrl, ports, keys, deploymentFile } = readEnv(environment)
  const importerKey = keys.importer ?? (chainId === 31337 ? readyKeys().importer : undefined)
  if (importerKey === undefined) throw new StackError('Set IMPORTER_KEY: its account owns the listings and pays for them.', { variable: 'IMPORTER_KEY' })
  const deployment = findDeployment(deploymentFile, chainId)
  return connectChain({ rpcUrl: rpcUrl ?? `http://127.0.0.1:${ports.chain}`, chainId, importerKey: importerKey as Hex, deployment })
}
