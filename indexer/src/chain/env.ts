import { z } from 'zod'
import { IndexError } from './IndexError'

const EMBEDDED_CHAIN_ID = 31337
const whole = z.coerce.number().int()

const schema = z.object({
  DATABASE_URL: z.string({ error: 'is not set' }).regex(/^postgres(ql)?:\/\/./, 'has to look like postgres://user:password@host:5432/name'),
  RPC_URL: z.string({ error: 'is not set' }).regex(/^(wss?|https?):\/\/./, 'has to look like ws://host:8545 (best) or http://host:8545'),
  CHAIN_ID: whole.positive().default(EMBEDDED_CHAIN_ID),
  FINALITY: whole.min(1).max(10_000).optional(),
  DEPLOYMENT_FILE: z.string({ error: 'is not set' }).min(1),
  GATEWAY_URL: z.url().optional(),
  READ_AHEAD: whole.min(1).max(1_000_000).default(5000),
  AUDIT_INTERVAL: z.coerce.number().min(0).max(86_400).default(5),
  AUDIT_REQUESTS: whole.min(10).max(100_000).default(300),
  AUDIT_RPC_URL: z
    .string()
    .regex(/^(wss?|https?):\/\/./, 'has to look like http://host:8545')
    .optional(),
})

export interface IndexerEnv {
  databaseUrl: string
  rpcUrl: string
  chainId: number
  /** How many blocks behind the head can no longer be reorganised away. */
  finality: number
  deploymentFile: string
  /** A Subsquid Network gateway for old blocks; RPC alone does without. */
  gatewayUrl: string | undefined
  /** Old blocks and their logs that wait in memory for the database, at most, to be written as one. */
  readAhead: number
  audit: LightAuditEnv
}

/** The audit beside the indexer. */
export interface LightAuditEnv {
  /** Milliseconds between rounds; 0 for no audit. */
  interval: number
  /** Requests to the node in a round, about. */
  requests: number
  /** The witness: another node than the indexer's own sees what that one leaves out. */
  rpcUrl: string
}

/** Reads the indexer's environment, once. @throws INDEX_ENV, naming the variable */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): IndexerEnv {
  const env = parse(schema, variables)
  return {
    databaseUrl: env.DATABASE_URL,
    rpcUrl: env.RPC_URL,
    chainId: env.CHAIN_ID,
    finality: env.FINALITY ?? (env.CHAIN_ID === EMBEDDED_CHAIN_ID ? 5 : 75),
    deploymentFile: env.DEPLOYMENT_FILE,
    gatewayUrl: env.GATEWAY_URL,
    readAhead: env.READ_AHEAD,
    audit: { interval: env.AUDIT_INTERVAL * 1000, requests: env.AUDIT_REQUESTS, rpcUrl: env.AUDIT_RPC_URL ?? env.RPC_URL },
  }
}

/** Reads what the migration alone needs. @throws INDEX_ENV */
export const readDatabaseUrl = (variables: NodeJS.ProcessEnv = process.env): string => parse(schema.pick({ DATABASE_URL: true }), variables).DATABASE_URL

function parse<S extends z.ZodObject>(shape: S, variables: NodeJS.ProcessEnv): z.output<S> {
  const parsed = shape.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new IndexError('INDEX_ENV', `${String(issue?.path[0])} ${issue?.message}.`)
}
