import type { Model } from '../../model/Model.ts'
import type { Dispute } from '../../model/Dispute.ts'
import { NOBODY } from '../../model/absent.ts'
import { settledBy } from './settledBy.ts'
import type { Turn } from './Turn.ts'

const WRONG_PHASE = 'court: wrong phase'

/** The last second of a window and the first one after it. */
export const windowTurns: readonly Turn[] = [
  appealing('an appeal in the last second', undefined, ({ appealEndsAt }, now) => now === appealEndsAt - 1n),
  appealing('an appeal a second too late', WRONG_PHASE, ({ appealEndsAt }, now) => now === appealEndsAt),
  resolving('a ruling that stands a second too early', WRONG_PHASE, ({ appellant, appealEndsAt }, now) => appellant === NOBODY && now === appealEndsAt - 1n),
  resolving('a ruling that stands in the first second', undefined, ({ appellant, appealEndsAt }, now) => appellant === NOBODY && now === appealEndsAt),
  resolving('a lapsed appeal resolved a second too early', WRONG_PHASE, ({ appellant, appealDeadline }, now) => appellant !== NOBODY && now === appealDeadline - 1n),
  resolving('a lapsed appeal resolved in the first second', undefined, isLapsing),
  overturning('an overturn in the last second', undefined, ({ appealDeadline }, now) => now === appealDeadline - 1n),
  overturning('an overturn a second too late', 'appeal: too late', ({ appealDeadline }, now) => now === appealDeadline),
  overturning('an overturn by a proposal that nobody queued', 'appeal: passed, not queued', () => true),
]

type Holds = (dispute: Dispute, now: bigint, model: Model) => boolean

/** A deadline that matters: the proposal has not failed before. */
function isLapsing({ appellant, appealDeadline, proposalId }: Dispute, now: bigint, m: Model): boolean {
  return appellant !== NOBODY && now === appealDeadline && ['Succeeded', 'Queued', 'Active'].includes(m.governor.state(proposalId))
}

function appealing(name: string, refusal: string | undefined, holds: Holds): Turn {
  return {
    name,
    refusal,
    holds: (m, _by, call) => {
      if (call.name !== 'DisputeCourt.appeal' || !m.court.disputes.has(call.args[0])) return false
      const dispute = m.court.disputes.of(call.args[0])
      return dispute.appellant === NOBODY && !dispute.resolved && holds(dispute, m.now, m)
    },
  }
}

function resolving(name: string, refusal: string | undefined, holds: Holds): Turn {
  return ending(name, refusal, false, holds)
}

function overturning(name: string, refusal: string | undefined, holds: Holds): Turn {
  return ending(name, refusal, true, holds)
}

function ending(name: string, refusal: string | undefined, overturned: boolean, holds: Holds): Turn {
  return {
    name,
    refusal,
    holds: (m, _by, call) => {
      const settled = settledBy(m, call)
      if (settled?.overturned !== overturned) return false
      const dispute = m.court.disputes.of(settled.id)
      return !dispute.resolved && holds(dispute, m.now, m)
    },
  }
}
