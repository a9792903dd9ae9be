import { readFileSync } from 'node:fs'
import { fail } from '../run/fail.ts'
import { readyKeys } from '../seed/readyKeys.ts'
import { readEnv } from '../up/env.ts'
import { StackError } from '../up/StackError.ts'
import { activateDue } from './activateDue.ts'
import { connectChain } from './connectChain.ts'
import { postDocument } from './postDocument.ts'
import { readArguments, type ImportArguments } from './readArguments.ts'
import { readCardFile } from './readCardFile.ts'
import { readCatalog, type Catalog } from './readCatalog.ts'
import { readDeployment } from './readDeployment.ts'
import { submitCards } from './submitCards.ts'

/** `npm run import`: real catalogs become cards, the cards become documents and listings. Exit 1 when any entry was reported. */
async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2))
  const catalog = readSource(asked)
  const chain = await connect()
  const { publicApiUrl } = readEnv()

  const outcome = await submitCards(chain, catalog.cards, postDocument(publicApiUrl))
  const activation = asked.activate ? await activateDue(chain, catalog.cards) : { activated: 0, reported: [] }

  for (const { name, listingId } of outcome.changed) console.log(`~ ${name}: its entry has changed since it was listed as ${listingId}; the owner may propose a version`)
  const reported = [...catalog.reported, ...outcome.reported, ...activation.reported]
  for (const { name, problem } of reported) console.error(`✗ ${name}: ${problem}`)
  const counts = [
    `${outcome.submitted.length} submitted`,
    `${outcome.unchanged.length} unchanged`,
    `${outcome.changed.length} changed`,
    ...(asked.activate ? [`${activation.activated} activated`] : []),
    `${reported.length} reported`,
  ]
  console.log(counts.join(', '))
  process.exit(reported.length > 0 ? 1 : 0)
}

function readSource({ source, file }: ImportArguments): Catalog {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw new Error(`The file ${file} cannot be read.`, { cause })
  }
  try {
    return source === 'card' ? { cards: [readCardFile(bytes)], reported: [] } : readCatalog(source, bytes.toString('utf8'))
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

function connect() {
  const { chainId, rpcUrl, ports, keys, deploymentFile } = readEnv()
  const importerKey = keys.importer ?? (chainId === 31337 ? readyKeys().importer : undefined)
  if (importerKey === undefined) throw new StackError('IMPORTER_KEY is not set: it owns the listings and pays for them.', { variable: 'IMPORTER_KEY' })
  const deployment = readDeployment(deploymentFile, chainId)
  return connectChain({ rpcUrl: rpcUrl ?? `http://127.0.0.1:${ports.chain}`, chainId, importerKey: importerKey as `0x${string}`, deployment })
}

main().catch(fail)
