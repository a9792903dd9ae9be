import type { DisputeId } from '@assay/domain/ids'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'

export interface ClaimVoteInput {
  disputeId: DisputeId
}

/** A juror's bond and reward are settled. */
export const claimVote: Flow<ClaimVoteInput> = {
  id: 'claimVote',
  async plan({ disputeId }, { account }) {
    const words = transactionWords.claimVote

    return {
      title: words.title,
      sentences: [words.says],
      button: words.button,
      steps: [{ kind: 'call', contract: 'DisputeCourt', functionName: 'claimVote', args: [disputeId, account], says: words.says }],
      done: words.done,
    }
  },
}
