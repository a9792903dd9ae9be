import type { VersionId } from '@assay/domain/ids'
import { formatDuration } from '#lib/format/formatDuration.ts'
import { parseAmount } from '#lib/format/parseAmount.ts'
import { amountWords } from '#lib/words/amountWords.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'

export interface ReleaseInput {
  amount: string
  versionId: VersionId
  name: string
  /** Seconds. */
  releaseDelay: number
}

/** A vouch starts to end. */
export const startRelease: Flow<ReleaseInput> = {
  id: 'startRelease',
  async plan(input) {
    const amount = parseAmount(input.amount)
    const shown = amountWords(amount)
    const words = transactionWords.release
    const says = words.says(shown, input.name)

    return {
      title: words.title(shown, input.name),
      sentences: [says, words.wait(formatDuration(input.releaseDelay))],
      button: words.button(shown),
      steps: [{ kind: 'call', contract: 'Staking', functionName: 'startRelease', args: [input.versionId, amount], says }],
      done: words.done(shown),
    }
  },
}
