import { purses, type ActorName } from '../actors.ts'
import { call } from '../Call.ts'
import { days } from '../days.ts'
import type { Moment } from '../Moment.ts'
import type { SeedPlace } from '../SeedPlace.ts'
import { paid } from './paid.ts'

/** Everybody who stakes does so long before anything is disputed: the stake is warm. */
export function stakes(place: SeedPlace): Moment[] {
  const staking = Object.entries(purses).filter(([, { stakes }]) => stakes > 0n)
  return [
    { before: days(60), calls: staking.flatMap(([name, { stakes }]) => paid(place, name as ActorName, 'Staking', stakes, call(name as ActorName, 'Staking', 'stake', [stakes]))) },
  ]
}
