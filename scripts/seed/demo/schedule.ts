import type { Moment } from '../Moment.ts'
import type { SeedPlace } from '../SeedPlace.ts'
import { catalogOf } from './catalog.ts'
import { delegations } from './delegations.ts'
import { disputes } from './disputes.ts'
import { releases, slashesSettled, unbonding } from './leaving.ts'
import { listings } from './listings.ts'
import { proposals } from './proposals.ts'
import { ratings } from './ratings.ts'
import { stakes } from './stakes.ts'
import { vouches } from './vouches.ts'

/** The demo’s past: the moments of all stories that have happened by now, earliest first. */
export function demoSchedule(place: SeedPlace): Moment[] {
  const catalog = catalogOf(place)
  return [
    ...stakes(place),
    ...delegations(),
    ...listings(place, catalog),
    ...vouches(place, catalog),
    ...releases(catalog),
    ...unbonding(),
    ...ratings(catalog),
    ...disputes(place, catalog),
    ...slashesSettled(),
    ...proposals(place),
  ]
    .filter(({ before }) => before > 0)
    .toSorted((a, b) => b.before - a.before)
}
