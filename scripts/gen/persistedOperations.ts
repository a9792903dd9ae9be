import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addTypenameToDocument } from '@apollo/client/utilities'
import { parse, print, separateOperations } from 'graphql'
import { root } from '../run/root.ts'
import { writeChanged } from './writeChanged.ts'

const OPERATIONS = 'web/src/lib/graphql/operations'
const HEADER = '// GENERATED from web/src/lib/graphql/operations by scripts/gen/persistedOperations.ts. Do not edit.\n'

/** The portal's operations as its client sends them, each under the SHA-256 of its text: hashes for the portal, texts for the API. */
export async function genPersistedOperations(): Promise<void> {
  const folder = join(root, OPERATIONS)
  const texts = globSync('*.graphql', { cwd: folder })
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  const operations = Object.entries(separateOperations(parse(texts.join('\n'))))
    .map(([name, document]) => ({ name, document: print(addTypenameToDocument(document)) }))
    .map(({ name, document }) => ({ name, hash: createHash('sha256').update(document).digest('hex'), document }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

  writeChanged(
    'indexer/src/api/generated/persistedOperations.ts',
    `${HEADER}\nexport const persistedOperations: readonly { readonly name: string; readonly hash: string; readonly document: string }[] = ${JSON.stringify(operations, null, 2)}\n`,
  )
  const hashes = Object.fromEntries(operations.map(({ name, hash }) => [name, hash]))
  writeChanged(
    'web/src/lib/graphql/generated/operationHashes.ts',
    `${HEADER}\n/** SHA-256 of each operation's text, by its name: what the API knows it by. */\nexport const operationHashes: Readonly<Record<string, string>> = ${JSON.stringify(hashes, null, 2)}\n`,
  )
}
