import { lossOf } from '@assay/domain/rules/lossOf'
import type { VersionId } from '@assay/domain/ids'
import { formatDuration } from '#lib/format/formatDuration.ts'
import { parseAmount } from '#lib/format/parseAmount.ts'
import { amountWords } from '#lib/words/amountWords.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'

export interface VouchInput {
  amount: string
  versionId: VersionId
  /** The listing's name, for the words. */
  name: string
  /** 0 for the first; people count from 1. */
  index: number
  /** The share that a slash of this version takes. */
  slashBps: number
  /** Seconds. */
  releaseDelay: number
}

/** Free stake goes behind one version. */
export const vouch: Flow<VouchInput> = {
  id: 'vouch',
  async plan(input) {
    const amount = parseAmount(input.amount)
    const shown = amountWords(amount)
    const words = transactionWords.vouch
    const says = words.says(shown, input.name, input.index + 1)

    return {
      title: words.title(shown, input.name),
      sentences: [says, words.risk(amountWords(lossOf(amount, BigInt(input.slashBps)))), words.leave(formatDuration(input.releaseDelay))],
      button: words.button(shown),
      steps: [{ kind: 'call', contract: 'Staking', functionName: 'vouch', args: [input.versionId, amount], says }],
      done: words.done(shown, input.name),
    }
  },
}
