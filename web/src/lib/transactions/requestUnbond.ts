import { formatDuration } from '#lib/format/formatDuration.ts'
import { parseAmount } from '#lib/format/parseAmount.ts'
import { amountWords } from '#lib/words/amountWords.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'

export interface UnbondInput {
  amount: string
  /** Seconds. */
  unbonding: number
}

/** Free stake starts its way back to the wallet. */
export const requestUnbond: Flow<UnbondInput> = {
  id: 'requestUnbond',
  async plan(input) {
    const amount = parseAmount(input.amount)
    const shown = amountWords(amount)
    const words = transactionWords.unbond

    return {
      title: words.title(shown),
      sentences: [words.says(shown), words.wait(formatDuration(input.unbonding))],
      button: words.button(shown),
      steps: [{ kind: 'call', contract: 'Staking', functionName: 'requestUnbond', args: [amount], says: words.says(shown) }],
      done: words.done(shown),
    }
  },
}
