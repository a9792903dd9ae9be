import { z } from 'zod'
import { clientAddressBy } from './server/clientAddress.js'
import { StartError } from './StartError.js'

const seconds = (fallback: number) => z.coerce.number().min(0.1).max(3600).default(fallback)
const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
function areAddresses(list: readonly string[]): boolean {
  try {
    clientAddressBy(list)
    return true
  } catch {
    return false
  }
}
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
  /** Requests per minute and address; 0 for no limit. */
  RATE_LIMIT: z.coerce.number().int().min(0).default(3000),
  /** Where they are counted: in this process, or in the database, for instances that share one. */
  RATE_LIMIT_STORE: z.enum(['memory', 'postgres'], { error: 'it is memory or postgres' }).default('memory'),
  /** Addresses or networks whose X-Forwarded-For is believed, separated by commas. */
  TRUSTED_PROXIES: z
    .string()
    .default('loopback')
    .transform(listOf)
    .refine(areAddresses, 'it is a list of addresses, networks or loopback, linklocal, uniquelocal, separated by commas'),
  STATEMENT_TIMEOUT: seconds(5),
  REQUEST_TIMEOUT: seconds(30),
  HEADERS_TIMEOUT: seconds(10),
  MAX_CONNECTIONS: z.coerce.number().int().min(1).default(4000),
  /** Where Prometheus finds /metrics; nowhere by default. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
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
  /** Requests per minute and address; 0 for no limit. */
  readonly rateLimit: number
  readonly rateLimitStore: 'memory' | 'postgres'
  readonly trustedProxies: readonly string[]
  /** Milliseconds that one statement may take. */
  readonly statementTimeout: number
  readonly http: HttpLimits
  readonly metrics: { readonly port: number; readonly host: string } | undefined
}

/** How long, in milliseconds, and how many. */
export interface HttpLimits {
  /** For a whole request to arrive. */
  readonly requestTimeout: number
  /** For its headers to arrive. */
  readonly headersTimeout: number
  readonly maxConnections: number
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
    rateLimit: env.RATE_LIMIT,
    rateLimitStore: env.RATE_LIMIT_STORE,
    trustedProxies: env.TRUSTED_PROXIES,
    statementTimeout: env.STATEMENT_TIMEOUT * 1000,
    http: { requestTimeout: env.REQUEST_TIMEOUT * 1000, headersTimeout: env.HEADERS_TIMEOUT * 1000, maxConnections: env.MAX_CONNECTIONS },
    metrics: env.METRICS_PORT === undefined ? undefined : { port: env.METRICS_PORT, host: env.METRICS_HOST },
  }
}
