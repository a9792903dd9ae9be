import { amountWords } from '#lib/words/amountWords.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'
import type { TicketInput } from '#lib/transactions/withdraw.ts'

/** A ready release returns to free stake. */
export const completeRelease: Flow<TicketInput> = {
  id: 'completeRelease',
  async plan({ ticketId, amount }) {
    const shown = amountWords(amount)
    const words = transactionWords.completeRelease

    return {
      title: words.title(shown),
      sentences: [words.says(shown)],
      button: words.button(shown),
      steps: [{ kind: 'call', contract: 'Staking', functionName: 'completeRelease', args: [BigInt(ticketId)], says: words.says(shown) }],
      done: words.done(shown),
    }
  },
}
