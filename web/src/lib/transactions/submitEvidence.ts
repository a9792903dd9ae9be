import type { DisputeId } from '@assay/domain/ids'
import { putDocument } from '#lib/documents/putDocument.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'

export interface EvidenceInput {
  disputeId: DisputeId
  evidence: string
}

/** More evidence for a dispute that is not settled. */
export const submitEvidence: Flow<EvidenceInput> = {
  id: 'submitEvidence',
  async plan({ disputeId, evidence }, { config }) {
    const { contentHash, uri } = await putDocument(config.apiUrl, evidence)
    const words = transactionWords.evidence

    return {
      title: words.title,
      sentences: [words.says],
      button: words.button,
      steps: [{ kind: 'call', contract: 'DisputeCourt', functionName: 'submitEvidence', args: [disputeId, contentHash, uri], says: words.says }],
      done: words.done,
    }
  },
}
