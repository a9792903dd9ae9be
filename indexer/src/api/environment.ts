import { z } from 'zod'
import { StartError } from './StartError.js'

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback)

const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/./, 'it has to look like postgres://user:password@host:5432/name'),
  API_PORT: port(4000),
  HOST: z.string().default('127.0.0.1'),
  RPC_URL: z
    .string()
    .regex(/^(https?|wss?):\/\/./, 'it has to look like http://host:port or wss://host')
    .default('http://127.0.0.1:8545'),
  /** Blocks that the index may be behind the node's head and still count as ready. */
  READY_LAG: z.coerce.number().int().min(0).default(5),
  /** Where bytes that nobody uploaded are looked for, like https://ipfs.io; none by default. */
  IPFS_GATEWAY: z
    .string()
    .regex(/^https:\/\/./, 'it has to look like https://ipfs.example')
    .optional(),
  /** Connections to the database. */
  API_POOL: z.coerce.number().int().min(2).max(200).default(20),
})

/** The API's settings. */
export interface ApiEnvironment {
  readonly databaseUrl: string
  readonly port: number
  readonly host: string
  readonly rpcUrl: string
  readonly allowedLag: number
  readonly ipfsGateway: string | undefined
  readonly poolSize: number
}

/** Reads the API's environment; nothing else of it does. @throws StartError that names the first variable that cannot be used */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): ApiEnvironment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0])
    throw new StartError(given[name] === undefined ? `Set ${name}: ${name} is missing.` : `${name} cannot be used: ${issue?.message ?? 'it is not valid'}.`)
  }
  const env = parsed.data
  return {
    databaseUrl: env.DATABASE_URL,
    port: env.API_PORT,
    host: env.HOST,
    rpcUrl: env.RPC_URL,
    allowedLag: env.READY_LAG,
    ipfsGateway: env.IPFS_GATEWAY?.replace(/\/+$/, ''),
    poolSize: env.API_POOL,
  }
}
