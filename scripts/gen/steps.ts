import { existsSync, readFileSync } from 'node:fs'
import { buildContracts, buildDomain, buildIndexer } from '../build/steps.ts'
import { root } from '../run/root.ts'
import { run } from '../run/run.ts'
import { genApiEntities } from './apiEntities.ts'
import { genDomain } from './domain.ts'
import { genIndexerAbi } from './indexerAbi.ts'
import { genIndexerModel } from './indexerModel.ts'
import { genLawsPage } from './lawsPage.ts'
import { genParametersPage } from './parametersPage.ts'
import { genPersistedOperations } from './persistedOperations.ts'

/** Every generator in the order in which one needs the other. Each writes only what changed. */
export const genSteps: readonly [name: string, step: () => Promise<unknown>][] = [
  ['contracts compiled', buildContracts],
  ['domain: ABIs, enums, error sentences', async () => genDomain()],
  ['domain built', buildDomain],
  ['docs: parameters', async () => genParametersPage()],
  ['docs: laws', async () => genLawsPage()],
  ['indexer: event decoders', genIndexerAbi],
  ['indexer: entities', genIndexerModel],
  ['indexer: what the API says of entities', genApiEntities],
  ['the portal’s operations by hash', genPersistedOperations],
  ['indexer built', buildIndexer],
  ['indexer: api.graphql', () => workspaceGen('indexer')],
  ['web: GraphQL types', async () => existsSync(`${root}/indexer/api.graphql`) && workspaceGen('web')],
]

/** What lies in git but is written by generators. */
export const generatedPaths = [
  'domain/generated/**/*',
  'indexer/src/abi/**/*',
  'indexer/src/model/generated/**/*',
  'indexer/src/api/generated/**/*',
  'indexer/api.graphql',
  'web/src/lib/graphql/generated/**/*',
  'docs/parameters.md',
  'docs/laws.md',
] as const

/** The workspace's own `gen` script. */
async function workspaceGen(workspace: 'indexer' | 'web'): Promise<void> {
  const file = `${root}/${workspace}/package.json`
  if (!existsSync(file)) return
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts?: Record<string, string> }
  if (scripts?.gen !== undefined) await run('npm', ['run', '--silent', 'gen'], { cwd: `${root}/${workspace}` })
}
