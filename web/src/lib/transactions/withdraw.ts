import { amountWords } from '#lib/words/amountWords.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'

export interface TicketInput {
  ticketId: string
  /** Base units. */
  amount: bigint
}

/** A ready unbonding ticket is paid to the wallet. */
export const withdraw: Flow<TicketInput> = {
  id: 'withdraw',
  async plan({ ticketId, amount }) {
    const shown = amountWords(amount)
    const words = transactionWords.withdraw

    return {
      title: words.title(shown),
      sentences: [words.says(shown)],
      button: words.button(shown),
      steps: [{ kind: 'call', contract: 'Staking', functionName: 'withdraw', args: [BigInt(ticketId)], says: words.says(shown) }],
      done: words.done(shown),
    }
  },
}
