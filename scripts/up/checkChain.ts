import { relative } from 'node:path'
import type { Deployment } from '../deploy/Deployment.ts'
import { readDeployment } from '../deploy/readDeployment.ts'
import { root } from '../run/root.ts'
import { rpc } from './rpc.ts'
import { StackError } from './StackError.ts'
import type { StackOptions } from './StackOptions.ts'

/**
 * Makes sure that a given node answers for the right chain and that Assay stands there.
 * Throws one line that names the variable to set.
 */
export async function checkChain(rpcUrl: string, { chainId, deploymentFile }: StackOptions): Promise<{ rpcUrl: string; deployment: Deployment }> {
  const deployment = readDeployment(deploymentFile)
  if (deployment === undefined) {
    throw new StackError(`Assay is not deployed on chain ${chainId}: ${relative(root, deploymentFile)} is missing. Run npm run deploy, or set CHAIN_ID to a chain that has one.`, {
      variable: 'CHAIN_ID',
    })
  }
  const found = await rpc<string>(rpcUrl, 'eth_chainId').catch((cause: unknown) => {
    throw new StackError('The node at RPC_URL does not answer: start it, or set RPC_URL to one that does.', { variable: 'RPC_URL', cause })
  })
  if (Number(found) !== chainId) {
    throw new StackError(`The node at RPC_URL is on chain ${Number(found)}, but CHAIN_ID is ${chainId}: set one of them to the other’s.`, { variable: 'CHAIN_ID' })
  }
  const code = await rpc<string>(rpcUrl, 'eth_getCode', [deployment.contracts.AssayToken, 'latest'])
  if (code === '0x') {
    throw new StackError(`Chain ${chainId} at RPC_URL has no contracts where ${relative(root, deploymentFile)} says: set RPC_URL to the right node, or deploy again.`, {
      variable: 'RPC_URL',
    })
  }
  return { rpcUrl, deployment }
}
