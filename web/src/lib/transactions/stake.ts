import { parseSignature } from 'viem'
import { parseAmount } from '#lib/format/parseAmount.ts'
import { formatDuration } from '#lib/format/formatDuration.ts'
import { abis } from '#lib/contracts/abis.ts'
import { amountWords } from '#lib/words/amountWords.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import { FROM_SIGNATURE, type Flow, type FlowContext, type Plan } from '#lib/transactions/Flow.ts'
import { approvalFor } from '#lib/transactions/spend.ts'

export interface StakeInput {
  amount: string
  /** A permit is one signature; wallets that are contracts cannot sign one and approve by a transaction. */
  by: 'permit' | 'approval'
  /** Seconds. */
  unbonding: number
}

const PERMIT_LIFETIME = 3600n

/** Wallet tokens become free stake, by a permit or an approval of exactly that amount. */
export const stake: Flow<StakeInput> = {
  id: 'stake',
  async plan(input, context) {
    const amount = parseAmount(input.amount)
    const shown = amountWords(amount)
    const approval = await approvalFor(context, 'Staking', amount)
    const words = transactionWords.stake
    const common = {
      title: words.title(shown),
      sentences: [words.says(shown), words.back(formatDuration(input.unbonding))],
      button: words.button(shown),
      done: words.done(shown),
    }

    if (approval.length > 0 && input.by === 'permit') return { ...common, steps: await permitSteps(context, amount, shown) }
    return { ...common, steps: [...approval, { kind: 'call', contract: 'Staking', functionName: 'stake', args: [amount], says: words.says(shown) }] }
  },
}

async function permitSteps({ node, config, account, now }: FlowContext, amount: bigint, shown: string): Promise<Plan['steps']> {
  const token = { address: config.contracts.AssayToken, abi: abis.AssayToken } as const
  const [nonce, [, name, version]] = await Promise.all([
    node.readContract({ ...token, functionName: 'nonces', args: [account] }),
    node.readContract({ ...token, functionName: 'eip712Domain' }),
  ])
  const deadline = BigInt(now) + PERMIT_LIFETIME
  const words = transactionWords.stake

  return [
    {
      kind: 'sign',
      says: words.permit(shown),
      typedData: {
        domain: { name, version, chainId: config.chainId, verifyingContract: config.contracts.AssayToken },
        types: {
          Permit: [
            { name: 'owner', type: 'address' },
            { name: 'spender', type: 'address' },
            { name: 'value', type: 'uint256' },
            { name: 'nonce', type: 'uint256' },
            { name: 'deadline', type: 'uint256' },
          ],
        },
        primaryType: 'Permit',
        message: { owner: account, spender: config.contracts.Staking, value: amount, nonce, deadline },
      },
    },
    {
      kind: 'call',
      contract: 'Staking',
      functionName: 'stakeWithPermit',
      args: [amount, deadline, FROM_SIGNATURE, FROM_SIGNATURE, FROM_SIGNATURE],
      says: words.says(shown),
      completeArgs: ([signature]) => {
        const { r, s, yParity } = parseSignature(signature!)
        return [amount, deadline, 27 + yParity, r, s]
      },
    },
  ]
}
