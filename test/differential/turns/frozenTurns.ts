import type { DisputeId, VersionId } from '@assay/domain/ids'
import type { Ruling } from '@assay/domain/enums'
import { DAY, least, share } from '../../model/integers.ts'
import type { Model } from '../../model/Model.ts'
import type { ParameterSet } from '../../model/ParameterSet.ts'
import type { Turn } from './Turn.ts'
import { settledBy } from './settledBy.ts'

interface Settling {
  readonly id: DisputeId
  readonly version: VersionId
  readonly ruling: Ruling
  readonly overturned: boolean
}

/** Settlements and exits in which it shows that each object keeps the values that it began with, and where a cap binds. */
export const frozenTurns: readonly Turn[] = [
  settling('a dispute settled by an older set', (m, { id, ruling }) => {
    const [own, now] = [m.court.parametersOf(id), m.parameters.current]
    return ruling === 'UNDECIDED' ? own.undecidedBps !== now.undecidedBps : own.burnBps !== now.burnBps && own.voterBps !== now.voterBps
  }),
  settling('a period restarted by an older set', (m, { version, ruling }) => {
    const { status, undecided } = m.registry.versions.of(version)
    return ruling === 'UNDECIDED' && status === 'PENDING' && undecided === 0n && setOf(m, version).applyPeriod !== m.parameters.current.applyPeriod
  }),
  settling('a pool slashed by an older set', (m, { version, ruling }) => {
    const now = m.parameters.current
    return ruling === 'REMOVE' && share(m.pools.pools.of(version).total, setOf(m, version).slashBps) !== share(m.pools.pools.of(version).total, now.slashBps)
  }),
  settling('a bounty paid by an older set', (m, { id, version, ruling }) => {
    return ruling === 'REMOVE' && bountyOf(m, id, version, setOf(m, version)) !== bountyOf(m, id, version, { ...setOf(m, version), bountyBps: m.parameters.current.bountyBps })
  }),
  settling('a bounty capped by an older set', (m, { id, version, ruling }) => {
    const [own, now] = [m.court.parametersOf(id), m.parameters.current]
    return ruling === 'REMOVE' && bountyOf(m, id, version, setOf(m, version), own) !== bountyOf(m, id, version, setOf(m, version), now)
  }),
  settling('a pool reward capped by what it could lose', (m, settled) => settled.ruling === 'KEEP' && rewardOf(m, settled) > lossOf(m, settled) && lossOf(m, settled) > 0n),
  settling('a pool reward capped by an older set', (m, settled) => {
    const now = share(m.pools.pools.of(settled.version).active, m.parameters.current.slashBps)
    return settled.ruling === 'KEEP' && least(rewardOf(m, settled), lossOf(m, settled)) !== least(rewardOf(m, settled), now)
  }),
  settling('an undecided ruling overturned', (m, { id, overturned }) => overturned && m.court.disputes.of(id).ruling === 'UNDECIDED'),
  ...[0n, 1n, 2n].map((extensions) =>
    settling(`an exit that was postponed ${extensions} times survived a dispute`, (m, { version, ruling }) => {
      const { status, exitReadyAt, exitExtensions } = m.registry.listingOf(version)
      return status === 'EXITING' && ruling !== 'REMOVE' && exitExtensions === extensions && exitReadyAt < m.now + DAY
    }),
  ),
  {
    name: 'a vote bonded by an older set',
    refusal: undefined,
    holds: (m, by, call) => {
      if (call.name !== 'DisputeCourt.commit' || !m.court.disputes.has(call.args[0]) || m.jury.vote(call.args[0], by).weight > 0n) return false
      return m.court.parametersOf(call.args[0]).bondBps !== m.parameters.current.bondBps
    },
  },
  {
    name: 'an exit begun by an older set',
    refusal: undefined,
    holds: (m, _by, call) => {
      if (call.name !== 'ListingRegistry.initiateExit') return false
      const { currentVersion } = m.registry.listings.of(call.args[0])
      return m.registry.versions.has(currentVersion) && setOf(m, currentVersion).exitDelay !== m.parameters.current.exitDelay
    },
  },
]

function settling(name: string, holds: (model: Model, settled: Settling) => boolean): Turn {
  return {
    name,
    refusal: undefined,
    holds: (m, _by, call) => {
      const settled = settledBy(m, call)
      return settled !== undefined && !m.court.disputes.of(settled.id).resolved && holds(m, { ...settled, version: m.court.disputes.of(settled.id).version })
    },
  }
}

const setOf = (m: Model, version: VersionId) => m.parameters.of(m.registry.versions.of(version).parametersId)
const rewardOf = (m: Model, { id }: Settling): bigint => share(m.court.disputes.of(id).stake, m.court.parametersOf(id).voucherBps)
const lossOf = (m: Model, { version }: Settling): bigint => share(m.pools.pools.of(version).active, setOf(m, version).slashBps)

/** What a challenger gets of a slash, by the values of these sets. */
function bountyOf(
  m: Model,
  id: DisputeId,
  version: VersionId,
  { slashBps, bountyBps }: Pick<ParameterSet, 'slashBps' | 'bountyBps'>,
  { burnBps } = m.court.parametersOf(id),
): bigint {
  return least(share(share(m.pools.pools.of(version).total, slashBps), bountyBps), share(m.court.disputes.of(id).stake, burnBps))
}
