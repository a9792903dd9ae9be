import { commitmentOf, type ContentHash, type DisputeId, type VersionId } from '@assay/domain/ids'
import { DAY, UNLIMITED } from '../model/integers.ts'
import type { Move } from './moves/Move.ts'
import type { Society } from './Society.ts'

/** A second at which something ends or begins, and the calls that are right on one side of it only. */
export interface Edge {
  readonly at: bigint
  readonly calls: () => readonly Omit<Move, 'weight'>[]
  /** Whether only its last and first seconds are worth a leap. */
  readonly isSharp?: boolean
}

export function edges(society: Society): Edge[] {
  return [...disputeEdges(society), ...listingEdges(society), ...proposalEdges(society), ...ticketEdges(society), ...ratingEdges(society), ...warmUpEdges(society)]
}

function disputeEdges(society: Society): Edge[] {
  const { model } = society
  return society.openDisputes().flatMap((id): Edge[] => {
    const { commitEndsAt, revealEndsAt, appealEndsAt, appealDeadline, appealBond, proposalId } = model.court.disputes.of(id)
    const by = society.anyone()
    const resolve: Omit<Move, 'weight'> = { by, call: { name: 'DisputeCourt.resolve', args: [id] } }
    if (appealBond > 0n) {
      const { calls, description } = model.governor.proposals.of(`${proposalId}`)
      const execute: Omit<Move, 'weight'> = { by, call: { name: 'AssayGovernor.execute', args: [calls, description] } }
      return [{ at: appealDeadline, isSharp: true, calls: () => (society.isTardy(id) ? [execute, execute, resolve] : [resolve, execute]) }]
    }
    const appeal: Omit<Move, 'weight'> = { by, call: { name: 'DisputeCourt.appeal', args: [id] } }
    const tally: Omit<Move, 'weight'> = { by, call: { name: 'DisputeCourt.tally', args: [id] } }
    return [
      { at: commitEndsAt, calls: () => [commit(society, id), ...reveals(society, id)] },
      { at: revealEndsAt, calls: () => [tally, appeal, ...reveals(society, id)] },
      { at: appealEndsAt, isSharp: true, calls: () => (society.isLeaving(id) ? [resolve] : [resolve, appeal]) },
    ]
  })
}

function commit(society: Society, id: DisputeId): Omit<Move, 'weight'> {
  const { chainId, contracts } = society.model.genesis
  const [voter, salt] = [society.anyone(), society.fresh()]
  const commitment = commitmentOf({ chainId, court: contracts.DisputeCourt, disputeId: id, voter, choice: 'KEEP', salt })
  society.remember(id, voter, commitment, { choice: 'KEEP', salt })
  return { by: voter, call: { name: 'DisputeCourt.commit', args: [id, commitment] } }
}

function reveals(society: Society, id: DisputeId): Omit<Move, 'weight'>[] {
  return society.actors.flatMap((voter): Omit<Move, 'weight'>[] => {
    const secret = society.recall(id, voter)
    return secret === undefined || society.model.jury.vote(id, voter).revealed
      ? []
      : [{ by: voter, call: { name: 'DisputeCourt.reveal', args: [id, voter, secret.choice, secret.salt] } }]
  })
}

function listingEdges(society: Society): Edge[] {
  const { model } = society
  const by = society.anyone()
  const challenge = (version: VersionId): Omit<Move, 'weight'> => {
    return { by, call: { name: 'DisputeCourt.challenge', args: [version, UNLIMITED, society.fresh() as string as ContentHash, ''] } }
  }
  const pending = model.registry.versions.entries().filter(([, { status }]) => status === 'PENDING')
  const exiting = model.registry.listings.entries().filter(([, { status }]) => status === 'EXITING')
  return [
    ...pending.map(([id, { pendingEndsAt, listing }]): Edge => {
      return { at: pendingEndsAt, calls: () => [challenge(id), { by, call: { name: 'ListingRegistry.activate', args: [listing] } }] }
    }),
    ...exiting.map(([id, { exitReadyAt, currentVersion }]): Edge => {
      return { at: exitReadyAt, calls: () => [challenge(currentVersion), { by, call: { name: 'ListingRegistry.finalizeExit', args: [id] } }] }
    }),
  ]
}

function proposalEdges(society: Society): Edge[] {
  const { model } = society
  return model.governor.proposals.entries().flatMap(([key, { calls, description, snapshot, eta, executed, canceled, operation }]): Edge[] => {
    const id = BigInt(key)
    if (executed || canceled) return []
    const by = society.anyone()
    const ballot: Omit<Move, 'weight'> = { by, call: { name: 'AssayGovernor.castVote', args: [id, 1n] } }
    const queue: Omit<Move, 'weight'> = { by, call: { name: 'AssayGovernor.queue', args: [calls, description] } }
    return [
      { at: snapshot + 1n, calls: () => [ballot] },
      { at: model.governor.deadline(id) + 1n, calls: () => (society.isHeldBack(id) ? [ballot] : [ballot, queue]) },
      ...(model.timelock.isPending(operation)
        ? [
            {
              at: eta,
              calls: () => (['AssayGovernor.execute', 'AssayTimelock.executeBatch'] as const).map((name) => ({ by, call: { name, args: [calls, description] as const } })),
            },
          ]
        : []),
    ]
  })
}

function ticketEdges(society: Society): Edge[] {
  const { model, random } = society
  const by = society.anyone()
  const release = model.staking.releaseTickets.entries().filter(([, { amount }]) => amount > 0n && random.chance(0.15))
  const unbonding = model.staking.unbondTickets.entries().filter(([, { amount }]) => amount > 0n && random.chance(0.15))
  return [
    ...release.flatMap(([id, { readyAt, account, version }]): Edge[] => {
      const complete: Edge = { at: readyAt, calls: () => [{ by, call: { name: 'Staking.completeRelease', args: [BigInt(id)] } }] }
      // Liability ends with readiness: a challenge at that very second comes too late for the ticket (law L21).
      const challenger = account === by ? society.anyone() : by
      return [
        complete,
        { at: readyAt, calls: () => [{ by: challenger, call: { name: 'DisputeCourt.challenge', args: [version, UNLIMITED, society.fresh() as string as ContentHash, ''] } }] },
      ]
    }),
    ...unbonding.map(([id, { readyAt, account }]): Edge => ({ at: readyAt, calls: () => [{ by: account, call: { name: 'Staking.withdraw', args: [BigInt(id)] } }] })),
  ]
}

function ratingEdges(society: Society): Edge[] {
  const { model, random } = society
  const recent = model.ratings.ratings.entries().filter(([, { ratedAt }]) => ratedAt + DAY >= model.now && random.chance(0.2))
  return recent.flatMap(([key, { ratedAt }]): Edge[] => {
    const [by, id] = key.split('/') as [Move['by'], Parameters<typeof model.registry.listings.of>[0]]
    const again = { by, call: { name: 'QualityRatings.rate', args: [id, BigInt(1 + random.below(5)), society.fresh() as string as ContentHash, ''] } } as const
    return [{ at: ratedAt + DAY, calls: () => [again] }]
  })
}

/** Stake gets its weight when it is warm; in the first days of a court all of it does. */
function warmUpEdges(society: Society): Edge[] {
  const { model, random } = society
  const { warmUp } = model.parameters.current
  const staked = model.votes.units.times(society.anyone()).map((time) => time + warmUp)
  const warm = random.pick(staked.filter((at) => at >= model.now))
  const version = random.pick(model.registry.versions.keys().filter((id) => model.court.stakeAskedFor(id) > 0n))
  const seconds = [model.genesis.courtDeployedAt + warmUp, ...(warm === undefined || random.chance(0.4) ? [] : [warm])]
  if (version === undefined) return []
  const call = { name: 'DisputeCourt.challenge', args: [version, UNLIMITED, society.fresh() as string as ContentHash, ''] } as const
  const by = random.pick(society.actors.filter((actor) => actor !== model.registry.listingOf(version).owner))!
  return seconds.map((at): Edge => ({ at, isSharp: true, calls: () => [{ by, call }] }))
}
