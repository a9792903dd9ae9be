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

/** A run that did little proves little. @returns one line for each call and turn that happened less than `atLeast` times */
export function shortcomings(reports: readonly Report[], atLeast: number): string[] {
  const times = (kind: 'accepted' | 'milestones' | 'turns', name: string) => reports.reduce((sum, report) => sum + (report[kind][name] ?? 0), 0)
  const calls = Object.keys(callRules).filter((name) => !PRIVILEGED.has(name))
  return [
    ...calls.map((name) => ({ what: `${name} was accepted`, times: times('accepted', name) })),
    ...milestones.map((name) => ({ what: name, times: times('milestones', name) })),
    ...allTurns.map(({ name }) => ({ what: name, times: times('turns', name) })),
  ].flatMap(({ what, times }) => (times < atLeast ? [`${what}: ${times} times, wanted were ${atLeast}`] : []))
}
