import { commitmentOf, type Address, type ContentHash, type DisputeId, type VersionId } from '@assay/domain/ids'
import { NO_DISPUTE } from '../../model/absent.ts'
import { UNLIMITED } from '../../model/integers.ts'
import type { Society } from '../Society.ts'
import type { Move } from './Move.ts'

/** What challengers, jurors and appellants want. */
export function courtMoves(society: Society): Move[] {
  return [...challengeMoves(society), ...society.openDisputes().flatMap((id) => [...juryMoves(society, id), ...rulingMoves(society, id)]), ...claimMoves(society)]
}

function challengeMoves(society: Society): Move[] {
  const { model, random, temper } = society
  const version = accused(society)
  if (version === undefined) return []
  const maxStake = random.pick([UNLIMITED, model.court.stakeFor(version)])
  const crowded = society.openDisputes().length >= 3
  return [
    {
      weight: (crowded ? 0.1 : 2) * temper.quarrel,
      by: society.anyone(),
      call: { name: 'DisputeCourt.challenge', args: [version, maxStake, society.fresh() as string as ContentHash, ''] },
    },
  ]
}

/** Whom to challenge: rather what leads far, an update, a version left undecided once, one with backers, one that is leaving. */
function accused({ model, random }: Society): VersionId | undefined {
  const { registry } = model
  const open = registry.versions.keys().filter((id) => model.court.isChallengeable(id) && registry.listingOf(id).openDispute === NO_DISPUTE)
  const interesting = [
    open.filter((id) => registry.versions.of(id).status === 'PENDING' && registry.versions.of(id).index > 0n),
    open.filter((id) => registry.versions.of(id).status === 'PENDING' && registry.versions.of(id).undecided > 0n),
    open.filter((id) => model.pools.pools.of(id).total > 0n),
    open.filter((id) => registry.listingOf(id).status === 'EXITING'),
    open,
  ].filter((ids) => ids.length > 0)
  return random.pick(random.pick(interesting) ?? [])
}

function juryMoves(society: Society, id: DisputeId): Move[] {
  const phase = society.model.court.phase(id)
  if (phase === 'COMMIT') return society.actors.map((juror) => commitMove(society, id, juror))
  if (phase === 'REVEAL') return society.actors.flatMap((juror) => revealMoves(society, id, juror))
  return []
}

function commitMove(society: Society, id: DisputeId, juror: Address): Move {
  const { model } = society
  const mood = society.moodOf(id)
  const choice = society.sidesWithOne(mood) ? 'KEEP' : 'REMOVE'
  const salt = society.fresh()
  const { chainId, contracts } = model.genesis
  const commitment = commitmentOf({ chainId, court: contracts.DisputeCourt, disputeId: id, voter: juror, choice, salt })
  society.remember(commitment, choice, salt)
  const again = model.jury.vote(id, juror).weight > 0n
  const idle = again || model.jury.weight(id, juror) === 0n
  return { weight: idle ? 0.04 : mood === 'SILENT' ? 0.3 : 3, by: juror, call: { name: 'DisputeCourt.commit', args: [id, commitment] } }
}

function revealMoves(society: Society, id: DisputeId, juror: Address): Move[] {
  const { commitment, revealed, weight } = society.model.jury.vote(id, juror)
  const secret = society.recall(commitment)
  if (weight === 0n || revealed || secret === undefined) return []
  const by = society.random.chance(0.7) ? juror : society.anyone()
  return [{ weight: society.moodOf(id) === 'SILENT' ? 1 : 5, by, call: { name: 'DisputeCourt.reveal', args: [id, juror, secret.choice, secret.salt] } }]
}

function rulingMoves(society: Society, id: DisputeId): Move[] {
  const { model, random } = society
  const { appealEndsAt, appealDeadline, appealBond, ruling, proposalId } = model.court.disputes.of(id)
  const by = society.anyone()
  const moves: Move[] = [{ weight: 0.06, by, call: { name: 'DisputeCourt.submitEvidence', args: [id, society.fresh() as string as ContentHash, ''] } }]
  const over = appealBond > 0n ? model.now >= appealDeadline || model.governor.state(proposalId) === 'Defeated' : model.now >= appealEndsAt
  moves.push({ weight: over ? 4 : 0.06, by, call: { name: 'DisputeCourt.resolve', args: [id] } })
  if (model.court.phase(id) !== 'APPEALABLE') return moves
  if (ruling === 'NONE') moves.push({ weight: 2, by, call: { name: 'DisputeCourt.tally', args: [id] } })
  moves.push({ weight: random.chance(0.5) ? 2.5 : 0.1, by, call: { name: 'DisputeCourt.appeal', args: [id] } })
  return moves
}

function claimMoves(society: Society): Move[] {
  const { model, random } = society
  const open = model.jury.votes.entries().filter(([key, { claimed }]) => !claimed && model.court.disputes.of(key.split('/')[0] as DisputeId).resolved)
  const vote = random.pick(open)
  if (vote === undefined) return []
  const [id, voter] = vote[0].split('/') as [DisputeId, Address]
  const mine = open.flatMap(([key]) => (key.endsWith(voter) ? [key.split('/')[0] as DisputeId] : []))
  return [
    { weight: 2.5, by: society.anyone(), call: { name: 'DisputeCourt.claimVote', args: [id, voter] } },
    { weight: 0.3, by: society.anyone(), call: { name: 'DisputeCourt.claimVotes', args: [mine, voter] } },
  ]
}
