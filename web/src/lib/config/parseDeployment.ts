import { AssayError } from '@assay/domain/errors/AssayError'
import { asAddress, type Address } from '@assay/domain/ids'
import { CONTRACT_NAMES, type ContractName, type PortalConfig } from '#lib/config/PortalConfig.ts'

type Deployment = Pick<PortalConfig, 'chainId' | 'startBlock' | 'contracts'>

/**
 * Checks a deployment file's text and keeps what the portal needs of it.
 * @throws DEPLOYMENT_MALFORMED
 */
export function parseDeployment(text: string): Deployment {
  const file = parse(text)
  const { chainId, startBlock, contracts } = file
  if (!Number.isSafeInteger(chainId) || !Number.isSafeInteger(startBlock)) throw malformed('chainId and startBlock have to be whole numbers')
  if (typeof contracts !== 'object' || contracts === null) throw malformed('it names no contracts')

  const addresses = CONTRACT_NAMES.map((name): [ContractName, Address] => {
    const address = (contracts as Record<string, unknown>)[name]
    if (typeof address !== 'string') throw malformed(`it lacks the address of ${name}`)
    return [name, asAddress(address)]
  })

  return { chainId: chainId as number, startBlock: startBlock as number, contracts: Object.fromEntries(addresses) as Record<ContractName, Address> }
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch (cause) {
    throw malformed('it is not JSON', cause)
  }
}

const malformed = (why: string, cause?: unknown) => new AssayError('DEPLOYMENT_MALFORMED', `The deployment file cannot be used: ${why}.`, { cause })
