import { submitCards } from '../../import/submitCards.ts'
import { readSeedCards } from '../cards/readSeedCards.ts'
import { days } from '../days.ts'
import type { Moment } from '../Moment.ts'

/** The importer submits the twenty cards … */
export const submitted: Moment = {
  before: days(19),
  async act({ chain, store }) {
    const { reported } = await submitCards(chain.asImporter(), readSeedCards(), store)
    if (reported.length > 0) throw new Error(`Seed cards were not listed: ${reported.map(({ name, problem }) => `${name}: ${problem}`).join('; ')}`)
  },
}

/** … and once their apply period (5 d) is over, the keeper has them listed. */
export const activated: Moment = {
  before: days(13),
  async act({ chain, listings }) {
    for (const { listingId } of listings) await chain.send('Keeper', 'ListingRegistry', 'activate', [listingId])
  },
}
