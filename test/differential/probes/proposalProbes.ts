import type { Address } from '@assay/domain/ids'
import type { Model } from '../../model/Model.ts'
import type { Probe } from './Probe.ts'

/** OpenZeppelin's order. */
const STATES = ['Pending', 'Active', 'Canceled', 'Defeated', 'Succeeded', 'Queued', 'Expired', 'Executed']

/** A proposal, its ballots and its operation in the timelock; `stranger` has perhaps not voted. */
export function proposalProbes(m: Model, id: bigint, accounts: readonly Address[], stranger: Address): Probe[] {
  const { proposer, snapshot, eta, operation, against, infavour, abstain, dispute } = m.governor.proposals.of(`${id}`)
  const governor = (read: string, expected: Probe['expected'], ...more: string[]): Probe => ({ contract: 'AssayGovernor', read, args: [id, ...more], expected })
  return [
    governor('state', [BigInt(STATES.indexOf(m.governor.state(id)))]),
    governor('proposalVotes', [against, infavour, abstain]),
    governor('proposalSnapshot', [snapshot]),
    governor('proposalDeadline', [m.governor.deadline(id)]),
    governor('proposalEta', [eta]),
    governor('proposalProposer', [proposer]),
    ...accounts.flatMap((account) => {
      const used = m.governor.used.of(`${id}/${account}`)
      return used === 0n && account !== stranger ? [] : [governor('usedVotes', [used], account)]
    }),
    { contract: 'DisputeCourt', read: 'snapshotOfProposal', args: [id], expected: [dispute === undefined ? 0n : m.court.disputes.of(dispute).openedAt - 1n] },
    { contract: 'AssayTimelock', read: 'getTimestamp', args: [operation], expected: [m.timelock.timestamps.of(operation)] },
  ]
}
