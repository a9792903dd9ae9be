import { commitmentOf, type Address, type ContentHash, type DisputeId, type VersionId } from '@assay/domain/ids'
import { NO_VERSION } from '../../model/absent.ts'
import { TOKEN, UNLIMITED } from '../../model/integers.ts'
import type { Society } from '../Society.ts'
import { wantsVotes } from '../wantsVotes.ts'
import type { Move } from './Move.ts'

const MIN_WEIGHT = 100n * TOKEN

/** What challengers, jurors and appellants want. */
export function courtMoves(society: Society): Move[] {
  return [...challengeMoves(society), ...society.openDisputes().flatMap((id) => [...juryMoves(society, id), ...rulingMoves(society, id)]), ...claimMoves(society)]
}

/** Any version may be accused, but rather one that leads far: an update, one left undecided once, one with backers, one that leaves. */
function challengeMoves(society: Society): Move[] {
  const { model, random, temper } = society
  const { versions } = model.registry
  const open = versions.keys().filter((id) => model.court.stakeAskedFor(id) > 0n)
  const pending = open.filter((id) => versions.of(id).status === 'PENDING')
  const crowded = society.openDisputes().length >= 3
  const wanted: (readonly [number, VersionId | undefined])[] = [
    [crowded ? 0.05 : 0.8, random.pick(open)],
    [crowded ? 0.05 : 0.8, random.pick(open.filter((id) => model.pools.pools.of(id).total > 0n))],
    [crowded ? 0.05 : 1.5, random.pick(open.filter((id) => model.pools.pools.of(id).total > 10_000n * TOKEN))],
    [crowded ? 1.5 : 4, random.pick(open.filter((id) => model.registry.listingOf(id).status === 'EXITING'))],
    [society.isPoor() ? 4 : 0, random.pick(versions.keys().filter((id) => model.court.isChallengeable(id)))],
    [2.5, random.pick(pending.filter((id) => versions.of(id).index > 0n))],
    [25, random.pick(open.filter((id) => model.registry.listingOf(id).exitExtensions > 0n))],
    [2, random.pick(open.filter((id) => versions.of(id).status === 'ACTIVE' && model.registry.listingOf(id).pendingVersion !== NO_VERSION))],
    [4, random.pick(pending.filter((id) => versions.of(id).undecided > 0n))],
  ]
  return wanted.flatMap(([weight, version]): Move[] => {
    if (version === undefined) return []
    const maxStake = random.pick([UNLIMITED, model.court.stakeFor(version)])
    const args = [version, maxStake, society.fresh() as string as ContentHash, ''] as const
    return [{ weight: weight * temper.quarrel, by: society.anyone(), call: { name: 'DisputeCourt.challenge', args } }]
  })
}

function juryMoves(society: Society, id: DisputeId): Move[] {
  const phase = society.model.court.phase(id)
  if (phase === 'COMMIT') return society.actors.map((juror) => trimMove(society, id, juror) ?? commitMove(society, id, juror))
  if (phase === 'REVEAL') return society.actors.flatMap((juror) => revealMoves(society, id, juror))
  return []
}

function commitMove(society: Society, id: DisputeId, juror: Address): Move {
  const { model } = society
  const mood = society.moodOfDispute(id)
  const choice = society.sidesWithOne(mood) ? 'KEEP' : 'REMOVE'
  const salt = society.fresh()
  const { chainId, contracts } = model.genesis
  const commitment = commitmentOf({ chainId, court: contracts.DisputeCourt, disputeId: id, voter: juror, choice, salt })
  society.remember(id, juror, commitment, { choice, salt })
  const again = model.jury.vote(id, juror).weight > 0n
  const idle = again || !wantsVotes(society, id) || model.jury.weight(id, juror) === 0n
  return { weight: idle ? 0.04 : mood === 'SILENT' ? 0.3 : 3, by: juror, call: { name: 'DisputeCourt.commit', args: [id, commitment] } }
}

/** Jurors who want to weigh exactly so much leave with the rest first; a smallholder always does. */
function trimMove(society: Society, id: DisputeId, juror: Address): Move | undefined {
  const { model, petty } = society
  const aim = juror === petty ? MIN_WEIGHT - (society.is('too petty', id, 0.5) ? 1n : 0n) : society.aimOf(id) - model.court.disputes.of(id).committedWeight
  const held = model.staking.effective(juror) - model.pools.recorded(juror, model.court.disputes.of(id).version)
  const wants = juror === petty || (society.moodOfDispute(id) === 'EXACT' && aim >= MIN_WEIGHT)
  const { weight } = model.jury.vote(id, juror)
  const excess = held - aim
  if (!wants || weight > 0n || model.jury.weight(id, juror) <= aim || model.staking.free.of(juror) < excess + aim / 10n) return undefined
  return { weight: 3, by: juror, call: { name: 'Staking.requestUnbond', args: [excess] } }
}

function revealMoves(society: Society, id: DisputeId, juror: Address): Move[] {
  const secret = society.recall(id, juror)
  if (society.model.jury.vote(id, juror).revealed || secret === undefined) return []
  const by = society.random.chance(0.7) ? juror : society.anyone()
  return [{ weight: society.moodOfDispute(id) === 'SILENT' ? 1 : 5, by, call: { name: 'DisputeCourt.reveal', args: [id, juror, secret.choice, secret.salt] } }]
}

function rulingMoves(society: Society, id: DisputeId): Move[] {
  const { model, random } = society
  const { appealEndsAt, appealDeadline, appealBond, ruling, proposalId } = model.court.disputes.of(id)
  const by = society.anyone()
  const moves: Move[] = [{ weight: 0.06, by, call: { name: 'DisputeCourt.submitEvidence', args: [id, society.fresh() as string as ContentHash, ''] } }]
  const over = appealBond > 0n ? model.now >= appealDeadline || model.governor.state(proposalId) === 'Defeated' : model.now >= appealEndsAt
  moves.push({ weight: over ? 8 : 0.06, by, call: { name: 'DisputeCourt.resolve', args: [id] } })
  if (model.court.phase(id) !== 'APPEALABLE') return moves
  if (ruling === 'NONE') moves.push({ weight: 2, by, call: { name: 'DisputeCourt.tally', args: [id] } })
  // Some wait for the last second of the window, which edges lead to.
  const wanted = society.isDetoured(id) || society.isTardy(id) || ruling === 'UNDECIDED'
  const keen = society.is('hesitant', id, 0.3) || society.isLeaving(id) ? 0 : wanted ? 3 : random.chance(0.5) ? 2 : 0.1
  moves.push({ weight: keen, by, call: { name: 'DisputeCourt.appeal', args: [id] } })
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
    { weight: 4, by: society.anyone(), call: { name: 'DisputeCourt.claimVote', args: [id, voter] } },
    { weight: 0.3, by: society.anyone(), call: { name: 'DisputeCourt.claimVotes', args: [mine, voter] } },
  ]
}
