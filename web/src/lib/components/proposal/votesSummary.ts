import type { ProposalState } from '#lib/graphql/generated/operations.ts'
import { amountWords } from '#lib/words/amountWords.ts'
import { proposalWords as words } from '#lib/words/proposal.ts'

interface Votes {
  readonly state: ProposalState
  readonly forVotes: bigint
  readonly againstVotes: bigint
  readonly abstainVotes: bigint
  readonly quorum: bigint
}

/** What is missing for the quorum, base units; votes against do not count towards it. */
export function missingVotes({ forVotes, abstainVotes, quorum }: Pick<Votes, 'forVotes' | 'abstainVotes' | 'quorum'>): bigint {
  const counted = forVotes + abstainVotes
  return counted >= quorum ? 0n : quorum - counted
}

/** How far the votes are from deciding, in words. */
export function votesSummary(votes: Votes): string {
  const missing = missingVotes(votes)
  const ahead = votes.forVotes > votes.againstVotes
  if (votes.state === 'PENDING') return words.notYet(amountWords(votes.quorum))
  if (votes.state === 'ACTIVE') return missing > 0n ? words.missing(amountWords(missing)) : ahead ? words.reachedAhead : words.reachedBehind
  return missing > 0n ? words.notReached(amountWords(missing)) : ahead ? words.accepted : words.outvoted
}
