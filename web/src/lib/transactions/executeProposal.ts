import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'
import { proposalCall, type ProposalInput } from '#lib/transactions/proposalCall.ts'

/** A proposal whose time in the timelock is over is carried out; anyone may do it. */
export const executeProposal: Flow<ProposalInput> = {
  id: 'executeProposal',
  async plan(input, context) {
    const words = transactionWords.executeProposal
    const says = words.says(input.title)

    return {
      title: words.title,
      sentences: [says, words.then],
      button: words.button,
      steps: [await proposalCall('execute', input, context, says)],
      done: words.done,
    }
  },
}
