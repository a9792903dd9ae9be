import type { VotePart } from '#lib/ui/VotePart.ts'
import { supportWords } from '#lib/words/proposal.ts'

interface Votes {
  readonly forVotes: bigint
  readonly againstVotes: bigint
  readonly abstainVotes: bigint
}

/** The three sides in the order in which the quorum's tick can be read: what counts towards it first. */
export const voteParts = ({ forVotes, againstVotes, abstainVotes }: Votes): VotePart[] => [
  { label: supportWords.FOR, value: forVotes, tone: 'kept' },
  { label: supportWords.ABSTAIN, value: abstainVotes, tone: 'neutral' },
  { label: supportWords.AGAINST, value: againstVotes, tone: 'removed' },
]
