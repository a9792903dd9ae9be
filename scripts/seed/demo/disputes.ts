import type { Moment } from '../Moment.ts'
import type { SeedPlace } from '../SeedPlace.ts'
import type { Catalog } from './catalog.ts'
import { dispute } from './dispute.ts'
import { openDisputes } from './facts/openDisputes.ts'
import { settledDisputes } from './facts/settledDisputes.ts'

export const disputes = (place: SeedPlace, catalog: Catalog): Moment[] => [...settledDisputes, ...openDisputes].flatMap((facts) => dispute(place, catalog, facts))
