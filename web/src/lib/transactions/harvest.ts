import type { VersionId } from '@assay/domain/ids'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'

export interface HarvestInput {
  versionId: VersionId
  name: string
}

/** Rewards earned behind a version become claimable. */
export const harvest: Flow<HarvestInput> = {
  id: 'harvest',
  async plan({ versionId, name }, { account }) {
    const words = transactionWords.harvest
    return {
      title: words.title,
      sentences: [words.says(name)],
      button: words.button,
      steps: [{ kind: 'call', contract: 'Staking', functionName: 'harvest', args: [account, versionId], says: words.says(name) }],
      done: words.done,
    }
  },
}
