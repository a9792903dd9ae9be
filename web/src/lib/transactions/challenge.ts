import { AssayError } from '@assay/domain/errors/AssayError'
import type { VersionId } from '@assay/domain/ids'
import { BPS } from '@assay/domain/units'
import { abis } from '#lib/contracts/abis.ts'
import { putDocument } from '#lib/documents/putDocument.ts'
import { amountWords } from '#lib/words/amountWords.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow } from '#lib/transactions/Flow.ts'
import { approvalFor } from '#lib/transactions/spend.ts'

export interface ChallengeInput {
  versionId: VersionId
  name: string
  /** 0 for the first; people count from 1. */
  index: number
  /** The evidence as the challenger wrote it. */
  evidence: string
  /** The parameters in force, which a dispute opened now takes over. */
  shares: { voterBps: number; burnBps: number; undecidedBps: number }
}

/** A version is brought before the court, with evidence and a stake. */
export const challenge: Flow<ChallengeInput> = {
  id: 'challenge',
  async plan(input, context) {
    const { node, config } = context
    const stake = await node.readContract({
      address: config.contracts.DisputeCourt,
      abi: abis.DisputeCourt,
      functionName: 'challengeStakeOf',
      args: [input.versionId],
    })
    if (stake === 0n)
      throw new AssayError('NOT_CHALLENGEABLE', 'This version cannot be challenged now: it is over, in dispute already, or too little is staked in all for a court.')

    const approval = await approvalFor(context, 'DisputeCourt', stake)
    const { contentHash, uri } = await putDocument(config.apiUrl, input.evidence)
    const shown = amountWords(stake)
    const words = transactionWords.challenge
    const says = words.says(shown, input.name, input.index + 1)
    const part = (bps: number) => (stake * BigInt(bps)) / BPS
    const won = stake - part(input.shares.voterBps) - part(input.shares.burnBps)

    return {
      title: words.title(input.name),
      sentences: [says, words.win(amountWords(won)), words.lose(shown, amountWords(part(input.shares.undecidedBps))), words.evidence],
      button: words.button(shown),
      steps: [...approval, { kind: 'call', contract: 'DisputeCourt', functionName: 'challenge', args: [input.versionId, stake, contentHash, uri], says }],
      done: words.done(input.name),
    }
  },
}
