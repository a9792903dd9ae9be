import { proposalWords as words } from '#lib/words/proposal.ts'

interface Standing {
  /** What is staked, base units. */
  readonly units: bigint
  /** Votes at present, base units. */
  readonly votes: bigint
  readonly delegate: { readonly id: string } | null
}
interface Power {
  readonly atStart: bigint
  readonly atOpening: bigint | null
}

/** Why an account has no votes on a proposal, and where it can do something about it. */
export function whyNoVotes(address: string, account: Standing | null, { atStart, atOpening }: Power): { says: string; next: 'delegate' | 'stake' | null } {
  if (atStart > 0n && atOpening === 0n) return { says: words.none.appeal, next: null }
  if (!account || (account.units === 0n && account.votes === 0n)) return { says: words.none.unstaked, next: 'stake' }
  if (account.units > 0n && account.delegate === null) return { says: words.none.nobody, next: 'delegate' }
  if (account.units > 0n && account.delegate?.id !== address) return { says: words.none.delegated, next: 'delegate' }
  return { says: words.none.late, next: null }
}
