import { days } from '../seed/days.ts'
import { tokens } from '../seed/tokens.ts'
import { ACTOR } from './actors.ts'
import type { GasCity } from './GasCity.ts'
import type { Ledger } from './Ledger.ts'
import { URI } from './uri.ts'

/** A listing's life without a dispute, and its rating. */
export async function measureListings(city: GasCity, ledger: Ledger): Promise<void> {
  const { world } = city
  const { publisher, backer, whale } = ACTOR
  await city.submit()
  const { listingId, sent } = await city.submit()
  ledger.record('submit', [sent])
  world.wait(days(5))
  await ledger.one('activateFirst', world.send(whale, 'ListingRegistry', 'activate', [listingId]))
  await ledger.one('proposeVersion', world.send(publisher, 'ListingRegistry', 'proposeVersion', [listingId, city.hash('second card'), URI]))
  world.wait(days(5))
  await ledger.one('activate', world.send(whale, 'ListingRegistry', 'activate', [listingId]))

  await ledger.one('rateFirst', world.send(backer, 'QualityRatings', 'rate', [listingId, 4, city.hash('review'), URI]))
  world.wait(days(1))
  await ledger.one('rate', world.send(backer, 'QualityRatings', 'rate', [listingId, 5, city.hash('second review'), URI]))

  await city.approve(publisher, 'ListingRegistry', 100)
  await ledger.one('topUp', world.send(publisher, 'ListingRegistry', 'topUp', [listingId, tokens(100)]))
  await ledger.one('initiateExit', world.send(publisher, 'ListingRegistry', 'initiateExit', [listingId]))
  world.wait(days(7))
  await ledger.one('finalizeExit', world.send(whale, 'ListingRegistry', 'finalizeExit', [listingId]))
  await ledger.one('claimDeposit', world.send(publisher, 'ListingRegistry', 'claim', []))
}
