import { join } from 'node:path'
import { AssayError } from '@assay/domain/errors/AssayError'
import { z } from 'zod'
import type { Hex } from 'viem'
import { root } from '../run/root.ts'

export interface DeployEnv {
  readonly rpcUrl: string | undefined
  /** Never shown. */
  readonly deployerKey: Hex | undefined
  readonly dataDir: string
  /** Of the embedded chain. */
  readonly chainPort: number
}

const schema = z.object({
  RPC_URL: z.url({ protocol: /^(https?|wss?)$/, error: 'it must be an http, https, ws or wss address' }).optional(),
  DEPLOYER_KEY: z
    .string()
    .regex(/^0x[0-9a-fA-F]{64}$/, { error: 'it must be 0x followed by 64 hexadecimal digits' })
    .transform((key) => key as Hex)
    .optional(),
  ASSAY_DATA_DIR: z.string().min(1).default(join(root, '.assay')),
  CHAIN_PORT: z.coerce.number({ error: 'it must be a port' }).int().min(1).max(65_535).default(8545),
})

/** The environment of `npm run deploy`, parsed once; an empty variable counts as absent. @throws ENV_MALFORMED naming the variable, never its value */
export function readEnv(env: Readonly<Record<string, string | undefined>>): DeployEnv {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const [issue] = result.error.issues
    throw new AssayError('ENV_MALFORMED', `The variable ${issue?.path.join('.')} is wrong: ${issue?.message}.`)
  }
  const { RPC_URL, DEPLOYER_KEY, ASSAY_DATA_DIR, CHAIN_PORT } = result.data
  return { rpcUrl: RPC_URL, deployerKey: DEPLOYER_KEY, dataDir: ASSAY_DATA_DIR, chainPort: CHAIN_PORT }
}
