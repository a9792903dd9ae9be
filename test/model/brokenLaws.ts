import type { Address } from '@assay/domain/ids'
import type { Model } from './Model.ts'

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n)

/** The laws of §11 that can be told from the model's own books. @returns one line for each that does not hold */
export function brokenLaws(m: Model, accounts: readonly Address[]): string[] {
  const broken: string[] = []
  const equal = (law: string, left: bigint, right: bigint): void => {
    if (left !== right) broken.push(`${law} is broken in the model: ${left} is not ${right}`)
  }

  const positions = m.pools.positions.rows()
  const recorded = sum(positions.map(({ vouched, releasing }) => vouched + releasing))
  const unbonding = sum(m.staking.unbondTickets.rows().map(({ amount }) => amount))
  const pools = m.pools.pools.entries()
  const rewards = sum(pools.map(([, pool]) => pool.rewards))
  const owed = sum(pools.map(([, { slashed, total, slashAmount, collected }]) => (slashed && total > 0n ? slashAmount - collected : 0n)))
  const staked = m.staking.free.sum() + recorded + unbonding + m.pools.claimable.sum() + rewards + m.staking.bonded - owed
  const disputes = m.court.disputes.rows()

  equal('L1', sum(m.token.balances.rows()), m.token.initialSupply - m.token.burned)
  equal('L2', m.token.balances.of(m.contracts.Staking), staked + m.token.donations.of(m.contracts.Staking))
  equal(
    'L3',
    m.token.balances.of(m.contracts.ListingRegistry),
    sum(m.registry.listings.rows().map(({ deposit }) => deposit)) + m.registry.claimable.sum() + m.token.donations.of(m.contracts.ListingRegistry),
  )
  equal('L4', m.token.balances.of(m.contracts.DisputeCourt), sum(disputes.map(({ escrow }) => escrow)) + m.court.claimable.sum() + m.token.donations.of(m.contracts.DisputeCourt))
  for (const [id, { inflow, escrow, outflow, burned, committedBonds, bondsGone, resolved }] of m.court.disputes.entries()) {
    equal('L6', inflow, escrow + outflow + burned)
    const unclaimed = m.jury.votes.entries().some(([key, { claimed }]) => key.startsWith(id) && !claimed)
    if (resolved && !unclaimed) equal('L6', escrow + committedBonds - bondsGone, 0n)
  }
  equal('L6', m.staking.bonded, sum(disputes.map(({ committedBonds, bondsGone }) => committedBonds - bondsGone)))
  const justNow = m.now - 1n
  equal('L11', m.votes.total.at('all', justNow), sum(accounts.map((account) => m.votes.units.at(account, justNow))))
  for (const account of accounts) {
    const own = positions.filter((position) => position.account === account)
    equal('L11', m.votes.units.latest(account), m.staking.free.of(account) + sum(own.map(({ vouched, releasing }) => vouched + releasing)))
    const delegators = accounts.filter((other) => m.votes.delegates.latest(other) === account)
    equal('L11', m.votes.votes.latest(account), sum(delegators.map((delegator) => m.votes.units.latest(delegator))))
  }
  for (const [version, { total, active }] of pools) {
    const own = positions.filter((position) => position.version === version)
    equal('L18', total, sum(own.map(({ vouched, releasing }) => vouched + releasing)))
    equal('L18', active, sum(own.map(({ vouched }) => vouched)))
  }
  return broken
}
