import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import toolbox from '@nomicfoundation/hardhat-toolbox-viem'
import { defineConfig } from 'hardhat/config'
import type { HardhatPlugin } from 'hardhat/types/plugins'
import { neglectGate } from './scripts/campaign/neglectGate.ts'

const require = createRequire(import.meta.url)

/** One profile for tests and production: what was tested is what is deployed. The compiler comes from npm, nothing is downloaded. */
const compiler = {
  version: '0.8.37',
  path: require.resolve('solc/soljson.js'),
  settings: {
    viaIR: true,
    optimizer: { enabled: true, runs: 200 },
    evmVersion: 'cancun',
    // The sentences that users read for an error are its NatSpec (scripts/gen).
    outputSelection: { '*': { '*': ['userdoc'] } },
  },
} as const

/**
 * Tests only call contracts that were compiled as above (`vm.getCode`), so they themselves compile the short way: seven
 * seconds instead of three minutes. Campaigns run for an hour, so their code is worth optimizing.
 */
const testCompiler = (optimizer: boolean) => ({ ...compiler, settings: { optimizer: { enabled: optimizer }, evmVersion: 'cancun' } }) as const
const overrides = Object.fromEntries(globSync('test/**/*.sol').map((file) => [file, testCompiler(file.startsWith('test/invariants/'))]))

/** Hardhat compiles files together when their settings are one object, and resolving the configuration makes a copy for each. */
const oneJobForEqualSettings: HardhatPlugin = {
  id: 'assay:one-job-for-equal-settings',
  hookHandlers: {
    config: async () => ({
      default: async () => ({
        resolveUserConfig: async (userConfig, resolveConfigurationVariable, next) => {
          const config = await next(userConfig, resolveConfigurationVariable)
          for (const { overrides } of Object.values(config.solidity.profiles)) {
            const first = new Map(Object.values(overrides).map((settings) => [JSON.stringify(settings), settings]))
            for (const [file, settings] of Object.entries(overrides)) overrides[file] = first.get(JSON.stringify(settings))!
          }
          return config
        },
      }),
    }),
  },
}

export default defineConfig({
  plugins: [toolbox, oneJobForEqualSettings, neglectGate],
  solidity: { profiles: { default: { compilers: [compiler], overrides }, production: { compilers: [compiler], overrides } } },
  paths: {
    sources: 'contracts',
    // Solidity tests lie among the TypeScript ones; node:test runs those (scripts/test), so Hardhat looks for them nowhere.
    tests: { solidity: 'test', nodejs: 'test/nodejs' },
  },
  test: {
    solidity: {
      // Laptop size: `npm run campaign` raises it.
      fuzz: { runs: 128, seed: '0x0a55a7' },
      // A society discards a move that was refused: what reverts is a fault. A failure is told soon rather than in its shortest form.
      invariant: { runs: 4, depth: 50, failOnRevert: true, shrinkRunLimit: 200 },
    },
  },
})
