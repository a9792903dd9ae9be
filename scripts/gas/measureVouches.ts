import { ACTOR, DAY, TOKEN, type GasCity } from './GasCity.ts'
import type { Ledger } from './Ledger.ts'

/** Vouches, releases and rewards in pools that are not slashed. */
export async function measureVouches(city: GasCity, ledger: Ledger): Promise<void> {
  const { world } = city
  const { backer, laterBacker, whale, publisher } = ACTOR
  const [one, two] = (await city.listed(2)) as [Awaited<ReturnType<GasCity['submit']>>, Awaited<ReturnType<GasCity['submit']>>]
  await city.vouch(backer, one)
  await ledger.one('vouchFirstOfVersion', city.vouch(backer, two))
  await ledger.one('vouchFirstOfAccount', city.vouch(laterBacker, one))
  await ledger.one('vouch', city.vouch(laterBacker, two))
  await ledger.one('vouchMore', city.vouch(laterBacker, two))

  await city.approve(publisher, 'Staking', 1_000n)
  await world.send(publisher, 'Staking', 'fund', [one.versionId, 500n * TOKEN, 10_000n * TOKEN])
  await ledger.one('fund', world.send(publisher, 'Staking', 'fund', [one.versionId, 500n * TOKEN, 10_000n * TOKEN]))
  await ledger.one('harvest', world.send(whale, 'Staking', 'harvest', [world.address(backer), one.versionId]))
  await ledger.one('claim', world.send(backer, 'Staking', 'claim', []))

  await ledger.one('startReleaseFirst', world.send(laterBacker, 'Staking', 'startRelease', [two.versionId, 500n * TOKEN]))
  await ledger.one('startRelease', world.send(laterBacker, 'Staking', 'startRelease', [two.versionId, 1_500n * TOKEN]))
  world.wait(14 * DAY)
  await ledger.one('completeRelease', world.send(whale, 'Staking', 'completeRelease', [1n]))
  await ledger.one('completeReleaseLast', world.send(whale, 'Staking', 'completeRelease', [2n]))
}
