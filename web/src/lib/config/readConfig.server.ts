import { readFile } from 'node:fs/promises'
import { AssayError } from '@assay/domain/errors/AssayError'
import { DEPLOYMENT_FILE, PUBLIC_API_URL, PUBLIC_RPC_URL } from '$app/env/private'
import type { PortalConfig, ReadyAccount } from '#lib/config/PortalConfig.ts'
import { parseDeployment } from '#lib/config/parseDeployment.ts'
import { readyAccounts } from '#lib/config/readyAccounts.ts'

const EMBEDDED = 31337

let accounts: ReadyAccount[] | undefined

/** The configuration as it is now: the file is read each time, because the embedded chain is deployed anew at each start. */
export async function readConfig(): Promise<PortalConfig> {
  const deployment = parseDeployment(await readDeployment())
  const embedded = deployment.chainId === EMBEDDED

  return {
    ...deployment,
    apiUrl: PUBLIC_API_URL,
    rpcUrl: PUBLIC_RPC_URL,
    chainName: embedded ? 'the embedded chain' : `chain ${deployment.chainId}`,
    accounts: embedded ? (accounts ??= readyAccounts()) : [],
  }
}

async function readDeployment(): Promise<string> {
  try {
    return await readFile(DEPLOYMENT_FILE, 'utf8')
  } catch (cause) {
    throw new AssayError('DEPLOYMENT_MISSING', 'There is no deployment file. Set DEPLOYMENT_FILE to one.', { cause, details: DEPLOYMENT_FILE })
  }
}
