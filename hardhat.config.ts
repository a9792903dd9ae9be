import { createRequire } from 'node:module'
import toolbox from '@nomicfoundation/hardhat-toolbox-viem'
import { defineConfig } from 'hardhat/config'

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

export default defineConfig({
  plugins: [toolbox],
  solidity: { profiles: { default: compiler, production: compiler } },
  paths: {
    sources: 'contracts',
    // Solidity tests lie among the TypeScript ones; node:test runs those (scripts/test), so Hardhat looks for them nowhere.
    tests: { solidity: 'test', nodejs: 'test/nodejs' },
  },
  test: {
    solidity: {
      // Laptop size: a campaign raises these by inline configuration or profile.
      fuzz: { runs: 128, seed: '0x0a55a7' },
      // A failure is told soon rather than in its shortest form.
      invariant: { runs: 32, depth: 48, failOnRevert: false, shrinkRunLimit: 200 },
    },
  },
})
