import type { DisputeId } from '@assay/domain/ids'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'

export interface TallyInput {
  disputeId: DisputeId
}

/** The revealed votes are counted; anyone may ask for it. */
export const tally: Flow<TallyInput> = {
  id: 'tally',
  async plan({ disputeId }) {
    const words = transactionWords.tally

    return {
      title: words.title,
      sentences: [words.says],
      button: words.button,
      steps: [{ kind: 'call', contract: 'DisputeCourt', functionName: 'tally', args: [disputeId], says: words.says }],
      done: words.done,
    }
  },
}
