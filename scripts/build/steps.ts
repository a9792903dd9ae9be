import { join } from 'node:path'
import { bin } from '../run/bin.ts'
import { root } from '../run/root.ts'
import { run } from '../run/run.ts'
import { build } from './step.ts'

/** Solidity → artifacts/ (production code only; the Solidity tests compile with their suite). */
export const buildContracts = () =>
  build({
    name: 'contracts',
    inputs: ['contracts/**/*.sol', 'hardhat.config.ts'],
    outputs: ['artifacts/contracts'],
    run: () => run(bin('hardhat'), ['build', '--no-tests', '--quiet']),
  })

/** domain/ → domain/dist, which indexer, web and tests import as @assay/domain. */
export const buildDomain = () =>
  build({
    name: 'domain',
    inputs: ['domain/*.ts', 'domain/!(dist|node_modules)/**/*.ts', 'domain/tsconfig.json', 'domain/package.json'],
    outputs: ['domain/dist'],
    run: () => run(bin('tsc'), ['-p', 'domain']),
  })

/** indexer/src → indexer/lib (CommonJS). Needs the domain's types. */
export const buildIndexer = () =>
  build({
    name: 'indexer',
    inputs: ['indexer/src/**/*.ts', 'indexer/tsconfig.json', 'indexer/package.json', 'domain/**/!(node_modules|dist)/*.ts', 'domain/*.ts'],
    outputs: ['indexer/lib'],
    run: () => run(bin('tsc'), ['-p', 'indexer']),
  })

/** web/src → web/build (adapter-node). Needs the built domain. */
export const buildWeb = () =>
  build({
    name: 'web',
    inputs: ['web/src/**/*', 'web/static/**/*', 'web/*.ts', 'web/*.json', 'domain/**/!(node_modules|dist)/*.ts', 'domain/*.ts'],
    outputs: ['web/build'],
    run: () => run(bin('vite'), ['build', '--logLevel', 'warn'], { cwd: join(root, 'web') }),
  })
