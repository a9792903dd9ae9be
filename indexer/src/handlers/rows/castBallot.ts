import type { LogPlace } from '../../chain/LogPlace'
import { link } from '../../chain/store/link'
import { ref, type Ref } from '../../chain/store/ref'
import type { LogRows } from '../../chain/store/LogRows'
import { Account, Ballot, Proposal } from '../../model'
import { ballotId, proposalId } from './ids'
import { addReputation, reputationReads } from './reputation'
import { weightsOf } from './weightsOf'

interface Cast {
  voter: string
  proposalId: bigint
  support: number
  weight: bigint
  reason: string
  params: string
}

/** What `castBallot` needs besides the proposal. */
export const ballotReads = (cast: Pick<Cast, 'voter' | 'proposalId'>): Ref[] => [
  ref(Ballot, ballotId(proposalId(cast.proposalId), cast.voter)),
  ...reputationReads(cast.voter, 'DELEGATE'),
]

/** Adds a vote to the proposal and to the voter's ballot; several fractional ones add up. The first gives the voter its point. */
export function castBallot(rows: LogRows, log: LogPlace, { voter, proposalId: number, support, weight, reason, params }: Cast): void {
  const { against, for: inFavour, abstain } = weightsOf(support, weight, params)
  const proposal = rows.change(Proposal, proposalId(number))
  proposal.againstVotes += against
  proposal.forVotes += inFavour
  proposal.abstainVotes += abstain

  const id = ballotId(proposal.id, voter)
  if (rows.find(Ballot, id) === undefined) {
    rows.mention(voter)
    rows.insert(Ballot, {
      id,
      proposal: link(Proposal, proposal.id),
      voter: link(Account, voter),
      forVotes: 0n,
      againstVotes: 0n,
      abstainVotes: 0n,
      reason,
      at: log.timestamp,
    })
    addReputation(rows, log, { account: voter, kind: 'PROPOSAL_VOTED', count: 1n, proposal: proposal.id })
  }
  const ballot = rows.change(Ballot, id)
  ballot.againstVotes += against
  ballot.forVotes += inFavour
  ballot.abstainVotes += abstain
  ballot.reason = reason
  ballot.at = log.timestamp
}
