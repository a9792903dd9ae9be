import type { PublicClient } from 'viem'
import { EMBEDDED_CHAIN_ID } from './deploymentFile.ts'
import { readDeployment } from './readDeployment.ts'

/** Whether the file names a deployment already; a sentence when it does. The embedded chain forgets: there its code must still stand. */
export async function checkExisting(client: PublicClient, chainId: number, file: string): Promise<string[]> {
  const existing = readDeployment(file)
  if (existing === undefined) return []
  if (existing.chainId !== chainId) {
    return [`${file} belongs to chain ${existing.chainId}, but the node answers for chain ${chainId}: set RPC_URL to the right node.`]
  }
  if (chainId === EMBEDDED_CHAIN_ID && (await client.getCode({ address: existing.contracts.AssayToken })) === undefined) return []
  return [`${file} says that Assay stands on chain ${chainId} already (block ${existing.startBlock}): use it, or deploy another one with --force.`]
}
