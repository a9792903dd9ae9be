import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'
import { proposalCall, type ProposalInput } from '#lib/transactions/proposalCall.ts'

/** A proposer takes back a proposal on which voting has not begun. */
export const cancelProposal: Flow<ProposalInput> = {
  id: 'cancelProposal',
  async plan(input, context) {
    const words = transactionWords.cancelProposal
    const says = words.says(input.title)

    return {
      title: words.title,
      sentences: [says, words.then],
      button: words.button,
      steps: [await proposalCall('cancel', input, context, says)],
      done: words.done,
    }
  },
}
