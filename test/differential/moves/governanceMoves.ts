import type { Call } from '../../model/Call.ts'
import { DAY, TOKEN } from '../../model/integers.ts'
import { parameterRules } from '../../model/parameterRules.ts'
import type { ParameterSet } from '../../model/ParameterSet.ts'
import { roles } from '../../model/roles.ts'
import { popularTitles } from '../popularTitles.ts'
import type { Society } from '../Society.ts'
import { farParameters } from './farParameters.ts'
import { isGood } from './isGood.ts'
import type { Move } from './Move.ts'

/** What proposers, voters and the guardian want. */
export function governanceMoves(society: Society): Move[] {
  const live = society.model.governor.proposals.keys().map(BigInt)
  const open = live.filter((id) => !['Defeated', 'Canceled', 'Executed'].includes(society.model.governor.state(id)))
  const crowded = open.length >= 3
  return [
    { weight: (crowded ? 0.1 : 1.5) * society.temper.politics, by: society.anyone(), call: { name: 'AssayGovernor.propose', args: [program(society), title(society)] } },
    ...popularMoves(society),
    ...open.flatMap((id) => proposalMoves(society, id)),
    { weight: society.model.now >= society.model.guardian.expiresAt ? 0.5 : 0.01, by: society.anyone(), call: { name: 'ExpiringGuardian.renounceIfExpired', args: [] } },
  ]
}

/** What everybody will vote for: sets of parameters far from the present one, and calls of an appeal by a way that is closed. */
function popularMoves(society: Society): Move[] {
  const { model, temper } = society
  const titles = model.governor.proposals.entries().filter(([id]) => !['Defeated', 'Canceled', 'Executed'].includes(model.governor.state(BigInt(id))))
  const isLive = (title: string) => titles.some(([, { description }]) => description.startsWith(title))
  const by = society.anyone()
  const moves: Move[] = []
  if (model.parameters.currentId <= BigInt(temper.reforms) && !isLive(popularTitles.reform)) {
    const calls: Call[] = [{ name: 'CurationParameters.setParameters', args: [farParameters(model, society.random)] }]
    moves.push({ weight: 20, by, call: { name: 'AssayGovernor.propose', args: [calls, `${popularTitles.reform} ${society.fresh()}`] } })
  }
  for (const id of society.openDisputes()) {
    const { appealBond, appealDeadline } = model.court.disputes.of(id)
    const inTime = appealBond > 0n && model.now + 11n * DAY <= appealDeadline
    const calls: Call[] = [{ name: 'DisputeCourt.executeAppeal', args: [id] }]
    if (!inTime || !society.isDetoured(id) || isLive(`${popularTitles.detour} of ${id}`)) continue
    moves.push({ weight: 8, by, call: { name: 'AssayGovernor.propose', args: [calls, `${popularTitles.detour} of ${id}`] } })
  }
  return moves
}

function proposalMoves(society: Society, id: bigint): Move[] {
  const { model, random } = society
  const { calls, description, proposer, eta, dispute } = model.governor.proposals.of(`${id}`)
  const by = society.anyone()
  const guardian = model.genesis.guardianHolder
  const due = eta <= model.now
  const { appealDeadline } = dispute === undefined ? { appealDeadline: 0n } : model.court.disputes.of(dispute)
  const isLastSecond = appealDeadline === model.now + 1n
  const waits = dispute !== undefined && model.now + 1n < appealDeadline && (society.isTardy(dispute) || society.isDetoured(dispute))
  switch (model.governor.state(id)) {
    case 'Pending':
      if (dispute !== undefined) return [] // the court is a contract and cancels nothing
      return [{ weight: 0.15, by: proposer, call: { name: 'AssayGovernor.cancel', args: [calls, description] } }]
    case 'Active':
      return society.actors.map((voter) => ballot(society, id, voter))
    case 'Succeeded':
      return [{ weight: society.isHeldBack(id) ? 0.1 : 6, by, call: { name: 'AssayGovernor.queue', args: [calls, description] } }]
    case 'Queued': {
      // A set of parameters is changed rather while some dispute goes on under the old one.
      const isIdle = description.startsWith(popularTitles.reform) && society.openDisputes().length === 0
      const keen = waits || !due ? 0.03 : isIdle ? 0.5 : model.accepts(by, { name: 'AssayGovernor.execute', args: [calls, description] }) ? (isLastSecond ? 15 : 3) : 0.2
      return [
        { weight: keen, by, call: { name: 'AssayGovernor.execute', args: [calls, description] } },
        { weight: keen / 2, by, call: { name: 'AssayTimelock.executeBatch', args: [calls, description] } },
        {
          weight: random.chance(description.startsWith(popularTitles.reform) ? 0.01 : 0.2) ? 1 : 0,
          by: guardian,
          call: { name: 'ExpiringGuardian.cancel', args: [calls, description] },
        },
      ]
    }
    default:
      return []
  }
}

function ballot(society: Society, id: bigint, voter: Society['actors'][number]): Move {
  const { model, random } = society
  const { dispute, snapshot, infavour: cast } = model.governor.proposals.of(`${id}`)
  const mood = society.moodOfProposal(id)
  const votes = model.votes.votes.at(voter, snapshot)
  const decided = mood === 'LONE' && cast > 0n
  const idle = decided || votes === 0n || model.governor.used.of(`${id}/${voter}`) > 0n
  const weight = idle ? 0.02 : mood === 'SILENT' ? 0.2 : dispute === undefined ? 2 : 4
  const infavour = society.sidesWithOne(mood)
  const support = infavour ? 1n : random.pick([0n, 0n, 2n])
  const way = random.next()
  if (way < 0.65) return { weight, by: voter, call: { name: 'AssayGovernor.castVote', args: [id, support] } }
  if (way < 0.75) {
    const signature = random.pick(['right', 'right', 'right', 'wrong', 'late'] as const)
    return { weight, by: society.anyone(), call: { name: 'AssayGovernor.castVoteBySig', args: [id, support, voter, signature] } }
  }
  const part = random.between(0n, votes)
  const rest = random.between(0n, votes - part)
  return { weight, by: voter, call: { name: 'AssayGovernor.castVoteWithReasonAndParams', args: infavour ? [id, rest, part, 0n] : [id, part, 0n, rest] } }
}

/** Mostly distinct titles; some are reserved for a proposer, rightly or not. */
function title(society: Society): string {
  const plain = `A program ${society.fresh()}`
  return society.random.chance(0.2) ? `${plain} #proposer=${society.anyone()}` : plain
}

function program(society: Society): Call[] {
  return society.random.chance(0.8) ? [measure(society)] : [measure(society), measure(society)]
}

/** One call that a proposal makes; not all of them can be carried out. */
function measure(society: Society): Call {
  const { model, random } = society
  const dispute = random.pick(society.openDisputes())
  const version = random.pick(model.registry.versions.keys())
  const amount = random.between(1n, 1000n * TOKEN)
  const choices: (readonly [number, Call])[] = [
    [4, { name: 'CurationParameters.setParameters', args: [parameters(society)] }],
    [1.5, { name: 'AssayGovernor.updateQuorumNumerator', args: [BigInt(3 + random.below(29))] }],
    [1, { name: 'AssayToken.transfer', args: [society.anyone(), amount] }],
    [0.5, { name: 'AssayToken.approve', args: [model.contracts.Staking, amount * 1000n] }],
    [0.2, { name: 'Staking.stake', args: [amount] }],
    [0.2, { name: 'AssayTimelock.updateDelay', args: [0n] }],
    [0.2, { name: 'AssayGovernor.setLateQuorumVoteExtension', args: [0n] }],
    [0.2, { name: 'AssayTimelock.revokeRole', args: [roles.canceller, model.contracts.ExpiringGuardian] }],
    [0.2, { name: 'AssayTimelock.grantRole', args: [roles.canceller, model.contracts.ExpiringGuardian] }],
    [dispute === undefined ? 0 : 0.7, { name: 'DisputeCourt.executeAppeal', args: [dispute!] }],
    [version === undefined ? 0 : 0.7, { name: 'Staking.fund', args: [version!, amount, 2n ** 128n] }],
  ]
  return random.weighted(choices.map(([weight, call]) => ({ weight, call })))!.call
}

/** The present set with some values moved; most of these sets are good, some are over a bound or break a cross rule. */
function parameters(society: Society): ParameterSet {
  const tries = Array.from({ length: society.random.chance(0.1) ? 1 : 8 }, () => moved(society))
  return tries.find((next) => isGood(society.model, next)) ?? tries[0]!
}

function moved({ model, random }: Society): ParameterSet {
  const changed = Object.entries(parameterRules).map(([name, { min, max, byDefault }]) => {
    const now = model.parameters.current[name as keyof ParameterSet]
    if (!random.chance(0.25)) return [name, now]
    const outside = random.chance(0.02) ? (min > 0n ? min - 1n : max + 1n) : byDefault
    return [name, random.pick([min, max, byDefault, outside, random.between(min, max), random.between(min, max)])]
  })
  return Object.fromEntries(changed) as ParameterSet
}
