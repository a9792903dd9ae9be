import { resolve } from 'node:path'
import type { Hex } from 'viem'
import { z } from 'zod'
import { readyKeys } from '../seed/readyKeys.ts'
import { root } from '../run/root.ts'
import type { StackOptions } from './StackOptions.ts'
import { StackError } from './StackError.ts'

const EMBEDDED_CHAIN_ID = 31337

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback)
const key = z.custom<Hex>((value) => /^0x[0-9a-fA-F]{64}$/.test(String(value)), 'it is not a private key (0x and 64 hex digits)')
const url = (schemes: RegExp, example: string) => z.string().regex(schemes, `it has to look like ${example}`)
const http = url(/^https?:\/\/./, 'http://host:port')

const schema = z.object({
  CHAIN_PORT: port(8545),
  DB_PORT: port(54_329),
  API_PORT: port(4000),
  WEB_PORT: port(3000),
  HOST: z.string().default('127.0.0.1'),
  ORIGIN: http.optional(),
  PUBLIC_API_URL: http.optional(),
  PUBLIC_RPC_URL: http.optional(),
  DATABASE_URL: url(/^postgres(ql)?:\/\/./, 'postgres://user:password@host:5432/name').optional(),
  RPC_URL: url(/^(https?|wss?):\/\/./, 'wss://host or https://host').optional(),
  CHAIN_ID: z.coerce.number().int().positive().default(EMBEDDED_CHAIN_ID),
  FINALITY: z.coerce.number().int().min(1).optional(),
  DEPLOYER_KEY: key.optional(),
  KEEPER_KEY: key.optional(),
  IMPORTER_KEY: key.optional(),
  ASSAY_DATA_DIR: z.string().default('.assay'),
  SEED: z.enum(['demo', 'empty', 'large']).default('demo'),
  SEED_ROWS: z.coerce.number().int().min(1000).max(100_000_000).default(1_000_000),
})

/**
 * The one place that reads the environment: every variable of the stack, checked, with its default.
 * Throws a StackError that names the first variable that cannot be used.
 */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): StackOptions {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const variable = String(issue?.path[0])
    const shown = variable.endsWith('_KEY') ? '' : ` (“${given[variable] ?? ''}”)`
    throw new StackError(`${variable}${shown} cannot be used: ${issue?.message}.`, { variable })
  }
  const env = parsed.data
  const embedded = env.RPC_URL === undefined
  if (embedded && env.CHAIN_ID !== EMBEDDED_CHAIN_ID) {
    throw new StackError(`CHAIN_ID is ${env.CHAIN_ID}, but without RPC_URL only the embedded chain ${EMBEDDED_CHAIN_ID} runs. Set RPC_URL to a node of that chain.`, {
      variable: 'RPC_URL',
    })
  }
  const taken = env.DATABASE_URL !== undefined ? 'DATABASE_URL' : embedded ? undefined : 'RPC_URL'
  if (env.SEED === 'large' && taken !== undefined) {
    // It empties the tables before it fills them.
    throw new StackError(`SEED=large fills the embedded database with made-up rows: leave ${taken} unset.`, { variable: 'SEED' })
  }
  const dataDir = resolve(root, env.ASSAY_DATA_DIR)
  const reachable = env.HOST === '0.0.0.0' || env.HOST === '::' ? '127.0.0.1' : env.HOST
  return {
    ports: { chain: env.CHAIN_PORT, database: env.DB_PORT, api: env.API_PORT, web: env.WEB_PORT },
    host: env.HOST,
    origin: env.ORIGIN ?? `http://${reachable}:${env.WEB_PORT}`,
    publicApiUrl: env.PUBLIC_API_URL ?? `http://${reachable}:${env.API_PORT}`,
    publicRpcUrl: env.PUBLIC_RPC_URL ?? (embedded || !env.RPC_URL?.startsWith('http') ? `http://127.0.0.1:${env.CHAIN_PORT}` : env.RPC_URL),
    databaseUrl: env.DATABASE_URL,
    rpcUrl: env.RPC_URL,
    chainId: env.CHAIN_ID,
    finality: env.FINALITY ?? (env.CHAIN_ID === EMBEDDED_CHAIN_ID ? 5 : 75),
    keys: {
      deployer: env.DEPLOYER_KEY ?? (embedded ? readyKeys().deployer : undefined),
      keeper: env.KEEPER_KEY ?? (embedded ? readyKeys().keeper : undefined),
      importer: env.IMPORTER_KEY ?? (embedded ? readyKeys().importer : undefined),
    },
    dataDir,
    deploymentFile: env.CHAIN_ID === EMBEDDED_CHAIN_ID ? `${dataDir}/deployments/${EMBEDDED_CHAIN_ID}.json` : `${root}/deployments/${env.CHAIN_ID}.json`,
    seed: env.SEED,
    seedRows: env.SEED_ROWS,
  }
}

/** The environment for our processes: what the machine needs (PATH, HOME, …), never the keys and addresses given to us. */
export function passedOn(variables: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const ours = new Set([...Object.keys(schema.shape), 'PORT'])
  return Object.fromEntries(Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined && !ours.has(entry[0]) && !entry[0].startsWith('npm_')))
}

/** Whether npm started us: then we end with it. */
export function isUnderNpm(variables: NodeJS.ProcessEnv = process.env): boolean {
  return variables.npm_lifecycle_event !== undefined
}
