import { ACTOR, DAY, TOKEN, URI, type GasCity } from './GasCity.ts'
import type { Ledger } from './Ledger.ts'

/** A listing's life without a dispute, and its rating. */
export async function measureListings(city: GasCity, ledger: Ledger): Promise<void> {
  const { world } = city
  const { publisher, backer, whale } = ACTOR
  await city.submit()
  const { listingId, sent } = await city.submit()
  ledger.record('submit', [sent])
  world.wait(5 * DAY)
  await ledger.one('activateFirst', world.send(whale, 'ListingRegistry', 'activate', [listingId]))
  await ledger.one('proposeVersion', world.send(publisher, 'ListingRegistry', 'proposeVersion', [listingId, city.hash('second card'), URI]))
  world.wait(5 * DAY)
  await ledger.one('activate', world.send(whale, 'ListingRegistry', 'activate', [listingId]))

  await ledger.one('rateFirst', world.send(backer, 'QualityRatings', 'rate', [listingId, 4, city.hash('review'), URI]))
  world.wait(DAY)
  await ledger.one('rate', world.send(backer, 'QualityRatings', 'rate', [listingId, 5, city.hash('second review'), URI]))

  await city.approve(publisher, 'ListingRegistry', 100n)
  await ledger.one('topUp', world.send(publisher, 'ListingRegistry', 'topUp', [listingId, 100n * TOKEN]))
  await ledger.one('initiateExit', world.send(publisher, 'ListingRegistry', 'initiateExit', [listingId]))
  world.wait(7 * DAY)
  await ledger.one('finalizeExit', world.send(whale, 'ListingRegistry', 'finalizeExit', [listingId]))
  await ledger.one('claimDeposit', world.send(publisher, 'ListingRegistry', 'claim', []))
}
