import { days } from '../seed/days.ts'
import { tokens } from '../seed/tokens.ts'
import { ACTOR } from './actors.ts'
import type { GasCity } from './GasCity.ts'
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

  await city.approve(publisher, 'Staking', 1_000)
  await world.send(publisher, 'Staking', 'fund', [one.versionId, tokens(500), tokens(10_000)])
  await ledger.one('fund', world.send(publisher, 'Staking', 'fund', [one.versionId, tokens(500), tokens(10_000)]))
  await ledger.one('harvest', world.send(whale, 'Staking', 'harvest', [world.address(backer), one.versionId]))
  await ledger.one('claim', world.send(backer, 'Staking', 'claim', []))

  await ledger.one('startReleaseFirst', world.send(laterBacker, 'Staking', 'startRelease', [two.versionId, tokens(500)]))
  await ledger.one('startRelease', world.send(laterBacker, 'Staking', 'startRelease', [two.versionId, tokens(1_500)]))
  world.wait(days(14))
  await ledger.one('completeRelease', world.send(whale, 'Staking', 'completeRelease', [1n]))
  await ledger.one('completeReleaseLast', world.send(whale, 'Staking', 'completeRelease', [2n]))
}
