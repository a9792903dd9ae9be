import { AssayError } from '@assay/domain/errors/AssayError'
import { CHOICES, enumIndex } from '@assay/domain/enums'
import type { Bytes32, DisputeId } from '@assay/domain/ids'
import { voteSaltOf } from '@assay/domain/salt'
import { abis } from '#lib/contracts/abis.ts'
import { choiceWords } from '#lib/words/status.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import { findChoice } from '#lib/transactions/findChoice.ts'
import { FROM_SIGNATURE, type Flow } from '#lib/transactions/Flow.ts'
import { jurorKeyStep } from '#lib/transactions/jurorKeyStep.ts'

export interface RevealInput {
  disputeId: DisputeId
}

/** A sealed vote is opened, in the browser that sealed it or in any other with the same wallet. */
export const revealVote: Flow<RevealInput> = {
  id: 'revealVote',
  async plan({ disputeId }, context) {
    const { node, config, account, vault } = context
    const words = transactionWords.reveal
    const [commitment, weight] = await node.readContract({
      address: config.contracts.DisputeCourt,
      abi: abis.DisputeCourt,
      functionName: 'voteOf',
      args: [disputeId, account],
    })
    if (weight === 0n) throw new AssayError('NOTHING_SEALED', 'This account has not sealed a vote here, so there is nothing to reveal.')

    const open = (key: Bytes32) => {
      // What this browser kept may come from a file or another key; the chain's commitment decides.
      const kept = vault.vote(account, disputeId)
      const salt = kept?.commitment === commitment ? kept.salt : voteSaltOf(key, disputeId)
      const choice = findChoice({ chainId: config.chainId, court: config.contracts.DisputeCourt, disputeId, voter: account, salt }, commitment)
      return { choice, args: [disputeId, account, enumIndex(CHOICES, choice), salt] as const }
    }

    const source = jurorKeyStep(context, words.key)
    const opened = source.known ? open(source.known) : null
    const says = opened ? words.says(choiceWords[opened.choice]) : words.saysUnknown

    return {
      title: words.title,
      sentences: [says],
      button: words.button,
      steps: [
        ...source.steps,
        {
          kind: 'call',
          contract: 'DisputeCourt',
          functionName: 'reveal',
          args: opened?.args ?? [disputeId, account, FROM_SIGNATURE, FROM_SIGNATURE],
          says,
          completeArgs: (signatures) => open(source.key(signatures)).args,
        },
      ],
      done: words.done,
    }
  },
}
