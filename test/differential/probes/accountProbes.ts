import type { Address } from '@assay/domain/ids'
import type { Model } from '../../model/Model.ts'
import type { Probe } from './Probe.ts'

/** What one account owns, now and at a past second. */
export function accountProbes(m: Model, account: Address, past: bigint): Probe[] {
  const { units, votes, delegates } = m.votes
  const staking = (read: string, expected: bigint | string, ...more: bigint[]): Probe => ({ contract: 'Staking', read, args: [account, ...more], expected: [expected] })
  return [
    { contract: 'AssayToken', read: 'balanceOf', args: [account], expected: [m.token.balances.of(account)] },
    ...(['Staking', 'ListingRegistry', 'DisputeCourt'] as const).map((name): Probe => ({
      contract: 'AssayToken',
      read: 'allowance',
      args: [account, m.contracts[name]],
      expected: [m.token.allowance(account, m.contracts[name])],
    })),
    staking('freeOf', m.staking.free.of(account)),
    staking('balanceOf', units.latest(account)),
    staking('effectiveOf', m.staking.effective(account)),
    staking('claimableOf', m.pools.claimable.of(account)),
    staking('delegates', delegates.latest(account)),
    staking('getVotes', votes.latest(account)),
    staking('getPastBalanceOf', units.at(account, past), past),
    staking('getPastVotes', votes.at(account, past), past),
    staking('getPastDelegate', delegates.at(account, past), past),
    { contract: 'ListingRegistry', read: 'claimableOf', args: [account], expected: [m.registry.claimable.of(account)] },
    { contract: 'DisputeCourt', read: 'claimableOf', args: [account], expected: [m.court.claimable.of(account)] },
  ]
}
