import { AssayError } from '@assay/domain/errors/AssayError'
import { abis } from '#lib/contracts/abis.ts'
import { formatExact } from '#lib/format/formatExact.ts'
import type { Support } from '#lib/words/proposal.ts'
import { supportWords } from '#lib/words/proposal.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow, FlowContext } from '#lib/transactions/Flow.ts'

export interface CastVoteInput {
  /** The Governor's id. */
  number: bigint
  title: string
  support: Support
  reason: string
}

/** The Governor's numbers (GovernorCountingFractional). */
const SUPPORT: Record<Support, number> = { AGAINST: 0, FOR: 1, ABSTAIN: 2 }
const MAX_REASON_BYTES = 2000

/** All votes that an account has on a proposal are cast, for good. */
export const castVote: Flow<CastVoteInput> = {
  id: 'castVote',
  async plan({ number, title, support, reason }, context) {
    const text = reason.trim()
    const bytes = new TextEncoder().encode(text).length
    if (bytes > MAX_REASON_BYTES) throw new AssayError('REASON_TOO_LONG', `The reason takes ${bytes} bytes; ${MAX_REASON_BYTES} are the most. Shorten it.`)

    const { weight, atStart, atOpening } = await votesOn(number, context)
    const words = transactionWords.castVote
    const votes = formatExact(weight)
    const call = text === '' ? { functionName: 'castVote', args: [number, SUPPORT[support]] } : { functionName: 'castVoteWithReason', args: [number, SUPPORT[support], text] }
    const says = words.says(votes, supportWords[support], title)

    return {
      title: words.title(title),
      sentences: [
        says,
        ...(atOpening === null ? [] : [words.appeal[support]]),
        ...(atOpening !== null && atOpening < atStart ? [words.clamped(formatExact(atStart), formatExact(atOpening))] : []),
        text === '' ? words.noReason : words.reason,
      ],
      button: words.button(supportWords[support], votes),
      steps: [{ kind: 'call', contract: 'AssayGovernor', ...call, says }],
      done: words.done,
    }
  },
}

/**
 * What the Governor would count now, base units: the votes when voting began, in an appeal at most those before its dispute
 * (PROTOCOL §6.6), without what was cast already. `atOpening` is null where it is no appeal.
 * @throws VOTING_NOT_BEGUN, NO_VOTES_AT_OPENING, NO_VOTES, ALREADY_VOTED
 */
async function votesOn(number: bigint, { node, config, account, now }: FlowContext) {
  const governor = { address: config.contracts.AssayGovernor, abi: abis.AssayGovernor } as const
  const [snapshot, proposer, used] = await Promise.all([
    node.readContract({ ...governor, functionName: 'proposalSnapshot', args: [number] }),
    node.readContract({ ...governor, functionName: 'proposalProposer', args: [number] }),
    node.readContract({ ...governor, functionName: 'usedVotes', args: [number, account] }),
  ])
  if (snapshot >= BigInt(now)) throw new AssayError('VOTING_NOT_BEGUN', 'Voting has not begun yet. Come back when it has.')

  const isAppeal = proposer.toLowerCase() === config.contracts.DisputeCourt
  const [atStart, atOpening] = await Promise.all([
    node.readContract({ ...governor, functionName: 'getVotes', args: [account, snapshot] }),
    isAppeal ? votesAtOpening(number, { node, config, account }) : null,
  ])
  if (atOpening === 0n) throw new AssayError('NO_VOTES_AT_OPENING', 'You had no votes before the dispute was opened, so you have none in its appeal.')

  const whole = atOpening === null || atStart < atOpening ? atStart : atOpening
  if (whole === 0n) throw new AssayError('NO_VOTES', 'You had no votes when voting on this proposal began. Nothing was sent.')
  if (used >= whole) throw new AssayError('ALREADY_VOTED', 'You have already voted on this proposal, and a vote cannot be changed.')
  return { weight: whole - used, atStart, atOpening }
}

async function votesAtOpening(number: bigint, { node, config, account }: Pick<FlowContext, 'node' | 'config' | 'account'>): Promise<bigint> {
  const opening = await node.readContract({ address: config.contracts.DisputeCourt, abi: abis.DisputeCourt, functionName: 'snapshotOfProposal', args: [number] })
  return node.readContract({ address: config.contracts.Staking, abi: abis.Staking, functionName: 'getPastVotes', args: [account, BigInt(opening)] })
}
