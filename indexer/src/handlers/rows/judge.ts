import { wholeTokens, type ReputationKind } from '@assay/domain/rules/reputationPoints'
import type { LogPlace } from '../../chain/LogPlace'
import { ref, refsBy, type Ref } from '../../chain/store/ref'
import type { LogRows } from '../../chain/store/LogRows'
import { Account, Dispute, Listing, Position, Ruling, Vote } from '../../model'
import { backersReads } from './backer'
import { addReputation, reputationReads } from './reputation'

/** What `judge` needs: the dispute with its parties and its votes, and for KEEP the version's backers. */
export const rulingReads = (disputeId: string, versionId: string, ruling: Ruling): Ref[] => [
  ref(Dispute, disputeId, ({ challenger, owner, listing }) => [
    ...reputationReads(challenger.id, 'CHALLENGER'),
    ...reputationReads(owner.id, 'PUBLISHER'),
    ref(Listing, listing.id),
  ]),
  refsBy(Vote, 'dispute', disputeId, ({ voter }) => [ref(Account, voter.id), ...reputationReads(voter.id, 'JUROR')]),
  ...(ruling === Ruling.KEEP ? backersReads(versionId) : []),
]

/**
 * What a final ruling says of those who took a side (PROTOCOL §10): jurors by their weight, the challenger by S, backers of a
 * kept version by what they vouch, the owner of a removed one by the listing's minimum deposit. UNDECIDED judges only votes
 * that were never revealed. (Backers of a removed version lose points where the pool is slashed.)
 */
export function judge(rows: LogRows, log: LogPlace, disputeId: string): void {
  const { ruling, version, listing, challenger, owner, stake } = rows.get(Dispute, disputeId)
  const score = (account: string, kind: ReputationKind, amount: bigint) =>
    addReputation(rows, log, { account, kind, count: wholeTokens(amount), dispute: disputeId, listing: listing.id, version: version.id })

  for (const { voter, choice, weight } of rows.by(Vote, 'dispute', disputeId)) {
    if (choice == null) score(voter.id, 'VOTE_UNREVEALED', weight)
    else if (ruling !== Ruling.UNDECIDED) score(voter.id, (choice as string) === ruling ? 'VOTE_COHERENT' : 'VOTE_INCOHERENT', weight)
  }
  if (ruling === Ruling.KEEP) {
    score(challenger.id, 'CHALLENGE_LOST', stake)
    for (const { account, vouched } of rows.by(Position, 'version', version.id)) score(account.id, 'VOUCH_SURVIVED', vouched)
  } else if (ruling === Ruling.REMOVE) {
    score(challenger.id, 'CHALLENGE_WON', stake)
    score(owner.id, 'VERSION_REMOVED', rows.get(Listing, listing.id).minDeposit)
  }
}
