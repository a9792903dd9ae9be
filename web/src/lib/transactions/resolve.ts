import type { DisputeId } from '@assay/domain/ids'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'

export interface ResolveInput {
  disputeId: DisputeId
}

/** A dispute whose time is over is settled; anyone may ask for it. */
export const resolve: Flow<ResolveInput> = {
  id: 'resolve',
  async plan({ disputeId }) {
    const words = transactionWords.resolve

    return {
      title: words.title,
      sentences: [words.says],
      button: words.button,
      steps: [{ kind: 'call', contract: 'DisputeCourt', functionName: 'resolve', args: [disputeId], says: words.says }],
      done: words.done,
    }
  },
}
