import { z } from 'zod'
import { contractNames, type ContractName } from '../handlers/contractNames'

const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/)
  .transform((text) => text.toLowerCase())

/** What the index needs of a deployment file (deployments/<chainId>.json). */
export const deploymentSchema = z.object({
  chainId: z.coerce.number().int().positive(),
  startBlock: z.coerce.number().int().min(0),
  contracts: z.object(Object.fromEntries(contractNames.map((name) => [name, address])) as Record<ContractName, typeof address>),
})

export type Deployment = z.infer<typeof deploymentSchema>
