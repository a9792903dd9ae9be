import type { Hex } from 'viem'

/** Everything that the stack's processes are told; `readEnv` makes it from the environment, tests make it themselves. */
export interface StackOptions {
  ports: { chain: number; database: number; api: number; web: number }
  /** Where API and portal listen. Database and chain are on the loopback address only. */
  host: string
  origin: string
  publicApiUrl: string
  publicRpcUrl: string
  /** A Postgres to use instead of the embedded one. */
  databaseUrl: string | undefined
  /** A node to follow instead of the embedded chain; then nothing is deployed or seeded. */
  rpcUrl: string | undefined
  chainId: number
  /** Blocks after which a block counts as final. */
  finality: number
  keys: { deployer: Hex | undefined; keeper: Hex | undefined; importer: Hex | undefined }
  /** Absolute folder of the embedded database, logs and the embedded chain's deployment. */
  dataDir: string
  deploymentFile: string
  seed: Seed
  /** Rows of all tables together, with the seed `large`. */
  seedRows: number
}

/**
 * `demo`: two months of a catalog’s life, up to now. `empty`: the bare contracts. `large`: tables full of made-up rows that no
 * chain knows, for load tests; nothing indexes them.
 */
export type Seed = 'demo' | 'empty' | 'large'
