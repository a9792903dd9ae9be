import type { Hex } from 'viem'
import { z } from 'zod'

/** Second account of hardhat's public mnemonic; worthless anywhere but on an embedded chain. */
const EMBEDDED_KEY = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d'
const EMBEDDED_CHAIN_ID = 31_337

const schema = z.object({
  DATABASE_URL: z.string({ error: 'it is missing' }).regex(/^postgres(ql)?:\/\/./, 'it has to look like postgres://user:password@host:5432/name'),
  RPC_URL: z.string({ error: 'it is missing' }).regex(/^(https?|wss?):\/\/./, 'it has to look like http://host:port or wss://host'),
  CHAIN_ID: z.coerce.number().int().positive().default(EMBEDDED_CHAIN_ID),
  DEPLOYMENT_FILE: z.string({ error: 'it is missing' }).min(1),
  KEEPER_KEY: z
    .string()
    .regex(/^0x[0-9a-fA-F]{64}$/, 'it is not a private key (0x and 64 hex digits)')
    .optional(),
  /** Milliseconds between looks. */
  KEEPER_INTERVAL: z.coerce.number().int().min(50).max(3_600_000).default(2_000),
  /** The most gas that one poke may use. */
  KEEPER_MAX_GAS: z.coerce.bigint().positive().default(3_000_000n),
})

/** The keeper's settings. */
export interface KeeperEnvironment {
  readonly databaseUrl: string
  readonly rpcUrl: string
  readonly chainId: number
  readonly deploymentFile: string
  readonly key: Hex
  readonly interval: number
  readonly maxGas: bigint
}

/** Reads the keeper's environment; nothing else of it does. @throws Error that names the first variable that cannot be used, never a key */
export function readKeeperEnvironment(variables: NodeJS.ProcessEnv = process.env): KeeperEnvironment {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${String(issue?.path[0])} cannot be used: ${issue?.message ?? 'it is not valid'}.`)
  }
  const env = parsed.data
  const key = env.KEEPER_KEY ?? (env.CHAIN_ID === EMBEDDED_CHAIN_ID ? EMBEDDED_KEY : undefined)
  if (key === undefined) throw new Error(`Set KEEPER_KEY: on chain ${env.CHAIN_ID} the keeper needs an account of its own with gas.`)
  return {
    databaseUrl: env.DATABASE_URL,
    rpcUrl: env.RPC_URL,
    chainId: env.CHAIN_ID,
    deploymentFile: env.DEPLOYMENT_FILE,
    key: key as Hex,
    interval: env.KEEPER_INTERVAL,
    maxGas: env.KEEPER_MAX_GAS,
  }
}
