import type { DisputeId } from '@assay/domain/ids'
import { amountWords } from '#lib/words/amountWords.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'
import { approvalFor } from '#lib/transactions/spend.ts'

export interface AppealInput {
  disputeId: DisputeId
  /** S of the dispute, base units. */
  stake: bigint
  /** How many times S an appeal posts, from the dispute's parameters. */
  appealMultiplier: number
}

/** The first ruling is brought before all stakers. */
export const appeal: Flow<AppealInput> = {
  id: 'appeal',
  async plan({ disputeId, stake, appealMultiplier }, context) {
    const amount = stake * BigInt(appealMultiplier)
    const shown = amountWords(amount)
    const words = transactionWords.appeal

    return {
      title: words.title,
      sentences: [words.says(shown), words.win],
      button: words.button(shown),
      steps: [
        ...(await approvalFor(context, 'DisputeCourt', amount)),
        { kind: 'call', contract: 'DisputeCourt', functionName: 'appeal', args: [disputeId], says: words.says(shown) },
      ],
      done: words.done,
    }
  },
}
