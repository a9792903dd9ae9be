import type { Address } from '@assay/domain/ids'
import { AssayError } from '@assay/domain/errors/AssayError'
import { abis, type WrittenContract } from '#lib/contracts/abis.ts'
import { amountWords } from '#lib/words/amountWords.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { CallStep, FlowContext } from '#lib/transactions/Flow.ts'

/** What `account` holds and lets `spender` take, in base units. */
async function purseOf({ node, config, account }: FlowContext, spender: Address) {
  const token = { address: config.contracts.AssayToken, abi: abis.AssayToken } as const
  const [balance, allowance] = await Promise.all([
    node.readContract({ ...token, functionName: 'balanceOf', args: [account] }),
    node.readContract({ ...token, functionName: 'allowance', args: [account, spender] }),
  ])
  return { balance, allowance }
}

/**
 * The approval that lets a contract take exactly `amount` and nothing later; no step if it may already.
 * @throws WALLET_TOO_POOR
 */
export async function approvalFor(context: FlowContext, contract: WrittenContract, amount: bigint): Promise<CallStep[]> {
  const spender = context.config.contracts[contract]
  const { balance, allowance } = await purseOf(context, spender)
  if (balance < amount) {
    throw new AssayError('WALLET_TOO_POOR', `Your wallet holds ${amountWords(balance)}, and this takes ${amountWords(amount)}.`)
  }
  if (allowance >= amount) return []

  return [{ kind: 'call', contract: 'AssayToken', functionName: 'approve', args: [spender, amount], says: transactionWords.approve(amountWords(amount), contract) }]
}
