import type { Address, DisputeId, VersionId } from '@assay/domain/ids'
import { TOKEN } from '../../model/integers.ts'
import type { Model } from '../../model/Model.ts'
import { settledBy } from './settledBy.ts'
import type { Turn } from './Turn.ts'

const LEAST = 100n * TOKEN

/** A limit met exactly, and missed by one: amounts, and the warm-up of stake. */
export const limitTurns: readonly Turn[] = [
  tallying('a quorum met exactly', 0n),
  tallying('a quorum missed by one wei', -1n),
  challenging('a challenge at the floor exactly', undefined, (m) => m.votes.total.at('all', m.now - 1n) === m.floors.challenge),
  challenging('a challenge one wei below the floor', 'challenge: too little staked', (m) => m.votes.total.at('all', m.now - 1n) === m.floors.challenge - 1n),
  challenging('a challenge above the floor only if burns lowered it', 'challenge: too little staked', (m) => {
    return m.votes.total.at('all', m.now - 1n) >= (m.token.supply * 8n) / 100n
  }),
  challenging('a challenge at the last second without warm-up', undefined, (m) => m.now === m.genesis.courtDeployedAt + m.parameters.current.warmUp - 1n),
  challenging('a challenge at the first second with warm-up', undefined, (m) => m.now === m.genesis.courtDeployedAt + m.parameters.current.warmUp),
  challenging('a challenge as stake gets warm', undefined, (m, version) => warming(m, version, 0n)),
  challenging('a challenge a second before stake gets warm', undefined, (m, version) => warming(m, version, -1n)),
  committing('a vote of the least weight', undefined, LEAST),
  committing('a vote one wei too light', 'commit: weight too low', LEAST - 1n),
  rating('a rating with the least stake', undefined, LEAST),
  rating('a rating with one wei too little', 'rate: too little stake', LEAST - 1n),
]

function tallying(name: string, over: bigint): Turn {
  return {
    name,
    refusal: undefined,
    holds: (m, _by, call) => {
      const id = call.name === 'DisputeCourt.tally' || call.name === 'DisputeCourt.appeal' ? call.args[0] : settledBy(m, call)?.id
      if (id === undefined || !m.court.disputes.has(id)) return false
      const { ruling, keepWeight, removeWeight, quorum } = m.court.disputes.of(id)
      return ruling === 'NONE' && keepWeight !== removeWeight && keepWeight + removeWeight === quorum + over
    },
  }
}

function challenging(name: string, refusal: string | undefined, holds: (model: Model, version: VersionId, by: Address) => boolean): Turn {
  return { name, refusal, holds: (m, by, call) => call.name === 'DisputeCourt.challenge' && holds(m, call.args[0], by) }
}

function committing(name: string, refusal: string | undefined, weight: bigint): Turn {
  const weighs = (m: Model, by: Address, id: DisputeId): boolean => m.court.disputes.has(id) && m.jury.vote(id, by).weight === 0n && m.jury.weight(id, by) === weight
  return { name, refusal, holds: (m, by, call) => call.name === 'DisputeCourt.commit' && weighs(m, by, call.args[0]) }
}

function rating(name: string, refusal: string | undefined, effective: bigint): Turn {
  return { name, refusal, holds: (m, by, call) => call.name === 'QualityRatings.rate' && m.staking.effective(by) === effective }
}

/** Whether a juror's weight hangs on stake that came exactly so long ago. */
function warming(m: Model, version: VersionId, late: bigint): boolean {
  const { warmUp } = m.parameters.current
  const cameAt = m.now - warmUp - late
  if (warmUp === 0n || m.now < m.genesis.courtDeployedAt + warmUp) return false
  return m.genesis.balances.some(({ to }) => {
    const [before, after] = [m.votes.units.at(to, cameAt - 1n), m.votes.units.at(to, cameAt)]
    const held = m.staking.effective(to)
    return to !== m.registry.listingOf(version).owner && before < after && before < held && m.votes.units.at(to, m.now - 1n) > before && held > m.pools.recorded(to, version)
  })
}
