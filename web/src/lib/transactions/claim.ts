import { amountWords } from '#lib/words/amountWords.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'

export interface ClaimInput {
  contract: 'Staking' | 'ListingRegistry' | 'DisputeCourt'
  /** Base units, as the index knows them; the contract pays what it then owes. */
  amount: bigint
}

/** Everything that a contract owes this account goes to its wallet. */
export const claim: Flow<ClaimInput> = {
  id: 'claim',
  async plan({ contract, amount }) {
    const shown = amountWords(amount)
    const words = transactionWords.claim

    return {
      title: words.title(shown),
      sentences: [words.says(shown, contract)],
      button: words.button(shown),
      steps: [{ kind: 'call', contract, functionName: 'claim', args: [], says: words.says(shown, contract) }],
      done: words.done(shown),
    }
  },
}
