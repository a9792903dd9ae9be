import type { Address } from '@assay/domain/ids'
import { formatEther, type PublicClient } from 'viem'
import type { Artifact } from './readArtifact.ts'

/** Gas that a byte costs as code, and as a (non-zero) byte of the transaction. */
const CODE_GAS = 200n
const INPUT_GAS = 16n
/** Per contract: the transaction, the creation, what the constructor stores, and some air. */
const CONTRACT_GAS = 600_000n

/** Whether the deployer can pay for all nine contracts at the present gas price; a sentence when not. */
export async function checkPurse(client: PublicClient, deployer: Address, artifacts: readonly Artifact[]): Promise<string[]> {
  const gas = artifacts.reduce((sum, { bytecode, deployedBytes }) => sum + CONTRACT_GAS + CODE_GAS * BigInt(deployedBytes) + INPUT_GAS * BigInt(bytecode.length / 2), 0n)
  const [balance, gasPrice] = await Promise.all([client.getBalance({ address: deployer }), client.getGasPrice()])
  const cost = gas * gasPrice
  if (balance >= cost) return []
  return [`The deployer ${deployer} holds ${formatEther(balance)} of the network's coin, but deploying takes about ${formatEther(cost)} (${gas} gas): fund it first.`]
}
