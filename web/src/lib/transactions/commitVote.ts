import { AssayError } from '@assay/domain/errors/AssayError'
import type { Choice } from '@assay/domain/enums'
import { commitmentOf, type Bytes32, type DisputeId } from '@assay/domain/ids'
import { bondOf } from '@assay/domain/rules/bondOf'
import { MIN_WEIGHT } from '@assay/domain/rules/weightOf'
import { voteSaltOf } from '@assay/domain/salt'
import { abis } from '#lib/contracts/abis.ts'
import { amountWords } from '#lib/words/amountWords.ts'
import { choiceWords } from '#lib/words/status.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import { FROM_SIGNATURE, type Flow, type FlowContext } from '#lib/transactions/Flow.ts'
import { jurorKeyStep } from '#lib/transactions/jurorKeyStep.ts'

export interface CommitInput {
  disputeId: DisputeId
  choice: Exclude<Choice, 'NONE'>
  /** The bond's share of the weight, from the dispute's parameters. */
  bondBps: number
}

/** A vote is sealed: the chain gets its fingerprint, this browser keeps what opens it. */
export const commitVote: Flow<CommitInput> = {
  id: 'commitVote',
  async plan({ disputeId, choice, bondBps }, context) {
    const { account, config, vault } = context
    const words = transactionWords.commit
    const { weight, replaces } = await standing(context, disputeId)
    if (weight < MIN_WEIGHT) {
      throw new AssayError(
        'WEIGHT_TOO_LOW',
        `Your stake counts ${amountWords(weight)} here, and 100 are needed. Only your own stake from before the challenge counts, without what backs this version.`,
      )
    }

    const source = jurorKeyStep(context, words.key)
    /** Kept before it is sent: a sealed vote whose salt is lost could never be opened. */
    const seal = (key: Bytes32): readonly unknown[] => {
      const salt = voteSaltOf(key, disputeId)
      const commitment = commitmentOf({ chainId: config.chainId, court: config.contracts.DisputeCourt, disputeId, voter: account, choice, salt })
      vault.keepVote(account, disputeId, { choice, salt, commitment })
      return [disputeId, commitment]
    }
    const word = choiceWords[choice]

    return {
      title: words.title(word),
      sentences: [words.says(word), replaces ? words.replaces : words.bond(amountWords(bondOf(weight, BigInt(bondBps)))), words.reveal],
      button: words.button,
      steps: [
        ...source.steps,
        {
          kind: 'call',
          contract: 'DisputeCourt',
          functionName: 'commit',
          args: [disputeId, FROM_SIGNATURE],
          says: words.says(word),
          completeArgs: (signatures) => seal(source.key(signatures)),
        },
      ],
      done: words.done,
    }
  },
}

async function standing({ node, config, account }: FlowContext, disputeId: DisputeId): Promise<{ weight: bigint; replaces: boolean }> {
  const court = { address: config.contracts.DisputeCourt, abi: abis.DisputeCourt } as const
  const [[, sealedWeight], weight] = await Promise.all([
    node.readContract({ ...court, functionName: 'voteOf', args: [disputeId, account] }),
    node.readContract({ ...court, functionName: 'weightOf', args: [disputeId, account] }),
  ])
  return sealedWeight > 0n ? { weight: sealedWeight, replaces: true } : { weight, replaces: false }
}
