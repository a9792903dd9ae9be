import { join } from 'node:path'
import { root } from '../run/root.ts'

/** The chain that lives only as long as its process. */
export const EMBEDDED_CHAIN_ID = 31337

/** Where a chain's deployment file lies: public networks' are committed, the embedded chain's belongs to its data. */
export function deploymentFile(chainId: number, dataDir: string): string {
  return join(chainId === EMBEDDED_CHAIN_ID ? dataDir : root, 'deployments', `${chainId}.json`)
}
