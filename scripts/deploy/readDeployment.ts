import { existsSync, readFileSync } from 'node:fs'
import { AssayError } from '@assay/domain/errors/AssayError'
import { asAddress, asBytes32 } from '@assay/domain/ids'
import { z } from 'zod'
import { CONTRACT_NAMES, type ContractName } from './contractNames.ts'
import type { Deployment } from './Deployment.ts'

const address = z.string().transform((text) => asAddress(text))
const bytes32 = z.string().transform((text) => asBytes32(text))

const schema = z.object({
  chainId: z.int().positive(),
  startBlock: z.int().nonnegative(),
  transaction: bytes32,
  abiHash: bytes32,
  deployedAt: z.int().positive(),
  expectedStake: z.string().regex(/^[1-9][0-9]*$/),
  guardian: address,
  contracts: z.object(Object.fromEntries(CONTRACT_NAMES.map((name) => [name, address])) as Record<ContractName, typeof address>),
})

/** Reads and checks a deployment file; undefined when there is none. @throws DEPLOYMENT_MALFORMED */
export function readDeployment(file: string): Deployment | undefined {
  if (!existsSync(file)) return undefined
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new AssayError('DEPLOYMENT_MALFORMED', 'The deployment file cannot be read: move it away, or restore it.', { details: file, cause })
  }
}
