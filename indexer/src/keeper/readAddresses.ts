import { readFileSync } from 'node:fs'
import type { Address } from 'viem'
import { z } from 'zod'

const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/)
  .transform((text) => text.toLowerCase() as Address)
const schema = z.object({ chainId: z.coerce.number(), contracts: z.object({ Staking: address, ListingRegistry: address, DisputeCourt: address }) })

export type KeeperAddresses = z.infer<typeof schema>['contracts']

/** The contracts that a keeper pokes, of a deployment file. @throws Error that names the variable */
export function readAddresses(file: string, chainId: number): KeeperAddresses {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Error(`There is no deployment file at ${file}: deploy first, or set DEPLOYMENT_FILE.`, { cause })
  }
  let parsed: z.infer<typeof schema>
  try {
    parsed = schema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(`${file} is not a deployment file: set DEPLOYMENT_FILE to the one that the deployment wrote.`, { cause })
  }
  if (parsed.chainId !== chainId) throw new Error(`${file} is of chain ${parsed.chainId}, but CHAIN_ID is ${chainId}: set DEPLOYMENT_FILE or CHAIN_ID.`)
  return parsed.contracts
}
