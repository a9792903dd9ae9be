import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'

/** Slashed vouches of this account are settled. */
export const syncAccount: Flow<Record<string, never>> = {
  id: 'syncAccount',
  async plan(_input, { account }) {
    const words = transactionWords.sync
    return {
      title: words.title,
      sentences: [words.says],
      button: words.button,
      steps: [{ kind: 'call', contract: 'Staking', functionName: 'sync', args: [account], says: words.says }],
      done: words.done,
    }
  },
}
