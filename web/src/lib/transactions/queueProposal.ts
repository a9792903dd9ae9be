import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'
import { proposalCall, type ProposalInput } from '#lib/transactions/proposalCall.ts'

/** An accepted proposal is put into the timelock; anyone may do it. */
export const queueProposal: Flow<ProposalInput> = {
  id: 'queueProposal',
  async plan(input, context) {
    const words = transactionWords.queueProposal
    const says = words.says(input.title)

    return {
      title: words.title,
      sentences: [says, words.then],
      button: words.button,
      steps: [await proposalCall('queue', input, context, says)],
      done: words.done,
    }
  },
}
