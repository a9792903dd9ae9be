import { roles } from '../../model/roles.ts'
import type { Model } from '../../model/Model.ts'
import type { Probe } from './Probe.ts'

/** What belongs to nobody in particular: custody, supply, totals, parameters, floors. */
export function systemProbes(m: Model, past: bigint): Probe[] {
  const one = (contract: Probe['contract'], read: string, args: Probe['args'], expected: bigint | boolean): Probe => ({ contract, read, args, expected: [expected] })
  return [
    ...Object.values(m.contracts).map((contract) => one('AssayToken', 'balanceOf', [contract], m.token.balances.of(contract))),
    one('AssayToken', 'totalSupply', [], m.token.supply),
    one('Staking', 'totalSupply', [], m.votes.total.latest('all')),
    one('Staking', 'getPastTotalSupply', [past], m.votes.total.at('all', past)),
    one('Staking', 'bonded', [], m.staking.bonded),
    one('CurationParameters', 'currentId', [], m.parameters.currentId),
    { contract: 'CurationParameters', read: 'current', args: [], expected: Object.values(m.parameters.current) },
    one('AssayGovernor', 'quorumNumerator', [], m.governor.numerator),
    one('AssayGovernor', 'proposalThreshold', [], m.governor.threshold),
    one('AssayGovernor', 'quorum', [past], m.governor.quorum(past)),
    one('AssayTimelock', 'hasRole', [roles.canceller, m.contracts.ExpiringGuardian], m.timelock.holders.of(`${roles.canceller}/${m.contracts.ExpiringGuardian}`)),
  ]
}
