import { AssayError } from '@assay/domain/errors/AssayError'
import { asAddress, type Address } from '@assay/domain/ids'
import type { Account, Chain, PublicClient, TransactionReceipt, Transport, WalletClient } from 'viem'
import { CONTRACT_NAMES, type ContractName } from './contractNames.ts'
import type { Artifact } from './readArtifact.ts'

export interface SendContractsInput {
  readonly publicClient: PublicClient
  readonly walletClient: WalletClient<Transport, Chain | undefined, Account>
  readonly artifacts: Readonly<Record<ContractName, Artifact>>
  readonly constructorArguments: Readonly<Record<ContractName, readonly unknown[]>>
  readonly at: Readonly<Record<ContractName, Address>>
  /** Of the first deployment. */
  readonly nonce: number
  /** How often to ask for a receipt, milliseconds. */
  readonly pollingInterval: number
  readonly report: (line: string) => void
}

/**
 * Sends the nine deployments in order, each after the one before is mined where it was predicted.
 * @returns their receipts, in order
 * @throws DEPLOY_STOPPED naming the contract; what was deployed before is useless and harmless, a new run starts anew
 */
export async function sendContracts(input: SendContractsInput): Promise<TransactionReceipt[]> {
  const receipts: TransactionReceipt[] = []
  for (const name of CONTRACT_NAMES) {
    const receipt = await sendContract(input, name, input.nonce + receipts.length).catch((cause: unknown) => {
      throw new AssayError('DEPLOY_STOPPED', `${name} could not be deployed; run the command again, it starts anew and ignores what stands already.`, {
        details: cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? cause.name) : String(cause),
        cause,
      })
    })
    receipts.push(receipt)
    input.report(`${name} ${input.at[name]} (${receipt.gasUsed} gas)`)
  }
  return receipts
}

async function sendContract(input: SendContractsInput, name: ContractName, nonce: number): Promise<TransactionReceipt> {
  const { abi, bytecode } = input.artifacts[name]
  const hash = await input.walletClient.deployContract({
    abi,
    bytecode,
    args: input.constructorArguments[name] as unknown[],
    account: input.walletClient.account,
    chain: null, // the chain id was compared before; the wallet signs for the one the node names
    nonce,
  })
  const receipt = await input.publicClient.waitForTransactionReceipt({ hash, pollingInterval: input.pollingInterval })
  if (receipt.status !== 'success') throw new Error(`transaction ${hash} reverted`)
  if (receipt.contractAddress == null || asAddress(receipt.contractAddress) !== input.at[name]) {
    throw new Error(`it stands at ${receipt.contractAddress}, predicted was ${input.at[name]}`)
  }
  return receipt
}
