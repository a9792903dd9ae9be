import { AssayError } from '@assay/domain/errors/AssayError'
import { quote } from '@assay/domain/errors/quote'
import { EMBEDDED_CHAIN_ID } from './deploymentFile.ts'

/** Names for the embedded chain. */
const EMBEDDED = new Set(['localhost', 'hardhat', 'embedded'])

/** The chain id that a network's name stands for: one of ours, one that viem knows, or the id itself. @throws UNKNOWN_NETWORK */
export async function resolveNetwork(name: string): Promise<number> {
  if (EMBEDDED.has(name)) return EMBEDDED_CHAIN_ID
  if (/^[1-9][0-9]{0,14}$/.test(name)) return Number(name)
  const chains: Readonly<Record<string, unknown>> = await import('viem/chains')
  const chain = Object.hasOwn(chains, name) ? chains[name] : undefined
  if (typeof chain === 'object' && chain !== null && 'id' in chain && typeof chain.id === 'number') return chain.id
  throw new AssayError('UNKNOWN_NETWORK', 'No network is known by that name: use a name like sepolia or localhost, or the chain id.', { details: quote(name) })
}
