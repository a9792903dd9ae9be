import type { Moment } from '../Moment.ts'
import { answered, challenged } from './dispute.ts'
import { activated, submitted } from './listings.ts'
import { firstBallot, proposed } from './proposal.ts'
import { rated } from './ratings.ts'
import { stakes } from './stakes.ts'
import { rewarded, vouched } from './vouches.ts'

/** The demo's past, earliest first. */
export const demoSchedule: readonly Moment[] = [stakes, submitted, activated, vouched, rated, rewarded, proposed, firstBallot, challenged, answered]
