import { callRules } from '../model/callRules.ts'
import { milestones } from '../model/Milestone.ts'
import type { Report } from './Report.ts'
import { allTurns } from './turns/allTurns.ts'

/** What only court, timelock or Governor may do: these tests see it refused. */
const PRIVILEGED = new Set([
  'Staking.slash',
  'Staking.lockBond',
  'Staking.returnBond',
  'Staking.burnBonds',
  'Staking.reward',
  'ListingRegistry.openDispute',
  'ListingRegistry.closeDispute',
  'DisputeCourt.executeAppeal',
  'CurationParameters.setParameters',
  'AssayGovernor.updateQuorumNumerator',
  'AssayGovernor.updateTimelock',
  'AssayGovernor.setLateQuorumVoteExtension',
  'AssayGovernor.relay',
  'AssayTimelock.scheduleBatch',
  'AssayTimelock.updateDelay',
  'AssayTimelock.grantRole',
  'AssayTimelock.revokeRole',
])

/** How often each call and turn happened that random calls must come to, those that never did included. */
export function wantedOf(reports: readonly Report[]): Record<string, number> {
  const times = (kind: 'accepted' | 'milestones' | 'turns', name: string) => reports.reduce((sum, report) => sum + (report[kind][name] ?? 0), 0)
  const calls = Object.keys(callRules).filter((name) => !PRIVILEGED.has(name))
  return Object.fromEntries([
    ...calls.map((name) => [`${name} was accepted`, times('accepted', name)] as const),
    ...milestones.map((name) => [name, times('milestones', name)] as const),
    ...allTurns.map(({ name }) => [name, times('turns', name)] as const),
  ])
}
