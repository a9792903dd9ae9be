import { asAddress, type Address } from '@assay/domain/ids'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { StackError } from '../up/StackError.ts'

const address = z.string().transform((text) => asAddress(text))
const schema = z.object({
  chainId: z.number().int(),
  contracts: z.object({ AssayToken: address, CurationParameters: address, ListingRegistry: address }),
})

/** Where an importer finds the contracts. */
export interface ImportDeployment {
  readonly registry: Address
  readonly token: Address
  readonly parameters: Address
}

/** Reads the addresses of a chain from its deployment file. Throws a StackError that names the variable to set. */
export function readDeployment(file: string, chainId: number): ImportDeployment {
  const variable = chainId === 31337 ? 'ASSAY_DATA_DIR' : 'CHAIN_ID'
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new StackError(`Assay is not deployed on chain ${chainId}: ${file} is missing. Start or deploy it there, or set ${variable} to where it is.`, { variable, cause })
  }
  try {
    const { contracts, chainId: own } = schema.parse(JSON.parse(text))
    if (own !== chainId) throw new Error(`it is about chain ${own}`)
    return { registry: contracts.ListingRegistry, token: contracts.AssayToken, parameters: contracts.CurationParameters }
  } catch (cause) {
    throw new StackError(`The deployment file ${file} cannot be used. Deploy again, or set ${variable} to another one.`, { variable, cause })
  }
}
