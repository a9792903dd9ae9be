import { AssayError } from '@assay/domain/errors/AssayError'
import type { Address } from '@assay/domain/ids'
import type { Abi, Hex, TransactionReceipt, WalletClient } from 'viem'
import { abis } from '#lib/contracts/abis.ts'
import { errorAbi } from '#lib/contracts/errorAbi.ts'
import type { CallStep, FlowContext, Plan, SignStep } from '#lib/transactions/Flow.ts'

export interface Progress {
  signing: (step: number) => void
  sent: (hash: Hex) => void
  mined: (receipt: TransactionReceipt) => void
}

export interface Signer {
  /** The account and chain that the wallet is on at this moment. */
  address: () => Address | null
  client: () => Promise<WalletClient>
}

/** Signs and sends a plan's steps in order and gives the last receipt. Stops at the first thing that is not as planned. */
export async function executePlan(plan: Plan, context: FlowContext, signer: Signer, progress: Progress): Promise<TransactionReceipt> {
  const signatures: Hex[] = []
  let receipt: TransactionReceipt | undefined

  await checkNode(context)
  for (const [index, step] of plan.steps.entries()) {
    const wallet = await checkWallet(context, signer)
    progress.signing(index)
    if (step.kind === 'sign') signatures.push(await sign(step, wallet, context.account))
    else receipt = await send(step, signatures, wallet, context, progress)
  }

  if (!receipt) throw new AssayError('PLAN_WITHOUT_CALL', 'There was nothing to send.')
  return receipt
}

/** A node that is on another chain, or lies about it, must never see a transaction. */
async function checkNode({ node, config }: FlowContext): Promise<void> {
  const chainId = await node.getChainId()
  if (chainId !== config.chainId) {
    throw new AssayError('NODE_ON_OTHER_CHAIN', `The node answers for chain ${chainId}, and this page belongs to ${config.chainName}. Nothing was sent.`)
  }
}

async function checkWallet({ account, config }: FlowContext, signer: Signer): Promise<WalletClient> {
  if (signer.address() !== account) {
    throw new AssayError('ACCOUNT_SWITCHED', 'The account was switched while this was under way. Nothing more was sent. Start again with the account you want.')
  }
  const wallet = await signer.client()
  const chainId = await wallet.getChainId()
  if (chainId !== config.chainId) {
    throw new AssayError('WALLET_ON_OTHER_CHAIN', `Your wallet is on chain ${chainId}, and this page belongs to ${config.chainName}. Switch it and start again. Nothing was sent.`)
  }
  return wallet
}

async function sign(step: SignStep, wallet: WalletClient, account: Address): Promise<Hex> {
  const signature = await wallet.signTypedData({ account, ...step.typedData } as Parameters<WalletClient['signTypedData']>[0])
  step.accept?.(signature)
  return signature
}

async function send(step: CallStep, signatures: readonly Hex[], wallet: WalletClient, { node, config, account }: FlowContext, progress: Progress) {
  const abi: Abi = [...(abis[step.contract] as Abi).filter((item) => item.type === 'function'), ...errorAbi]
  const call = { address: config.contracts[step.contract], abi, functionName: step.functionName, args: step.completeArgs?.(signatures) ?? step.args, account }

  await node.simulateContract(call)
  const hash = await wallet.writeContract({ ...call, chain: node.chain! })
  progress.sent(hash)

  let cancelled = false
  const receipt = await node.waitForTransactionReceipt({ hash, timeout: 180_000, onReplaced: ({ reason }) => (cancelled = reason !== 'repriced') })
  if (cancelled) throw new AssayError('TRANSACTION_REPLACED', 'Your wallet replaced this transaction with another one, so it did not happen.')
  if (receipt.status === 'reverted') {
    // Something changed between the simulation and the block; asking again at that block gives the contract's reason.
    await node.simulateContract({ ...call, blockNumber: receipt.blockNumber })
    throw new AssayError('TRANSACTION_REVERTED', 'The contract refused this when its turn came. Nothing moved but the fee.', { details: hash })
  }
  progress.mined(receipt)
  return receipt
}
