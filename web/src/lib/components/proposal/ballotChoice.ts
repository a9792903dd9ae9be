import { formatAmount } from '#lib/format/formatAmount.ts'
import { proposalWords as words, supportWords } from '#lib/words/proposal.ts'

interface BallotRow {
  readonly forVotes: bigint
  readonly againstVotes: bigint
  readonly abstainVotes: bigint
}

/** What a ballot says in words, with its weight in base units; a voter may have split it. */
export function ballotChoice({ forVotes, againstVotes, abstainVotes }: BallotRow): { says: string; weight: bigint; side: 'FOR' | 'AGAINST' | 'ABSTAIN' | 'SPLIT' } {
  const sides = [
    { side: 'FOR', weight: forVotes },
    { side: 'AGAINST', weight: againstVotes },
    { side: 'ABSTAIN', weight: abstainVotes },
  ] as const
  const cast = sides.filter(({ weight }) => weight > 0n)
  const weight = forVotes + againstVotes + abstainVotes
  const [only] = cast
  if (cast.length === 1 && only) return { says: supportWords[only.side], weight, side: only.side }

  const parts = cast.map(({ side, weight: part }) => `${supportWords[side]} ${formatAmount(part).text}`).join(', ')
  return { says: words.split(parts), weight, side: 'SPLIT' }
}
