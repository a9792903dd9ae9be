import { GasCity } from './GasCity.ts'
import type { GasWorld } from './GasWorld.ts'
import { Ledger, type Figure } from './Ledger.ts'
import type { ActionName } from './actions.ts'
import { measureCourt } from './measureCourt.ts'
import { measureGovernance } from './measureGovernance.ts'
import { measureListings } from './measureListings.ts'
import { measureStaking } from './measureStaking.ts'
import { measureVouches } from './measureVouches.ts'

/** Measures every action once, on a fresh world. The chapters follow one another, so a figure may change when an earlier chapter does. */
export async function measure(world: GasWorld): Promise<ReadonlyMap<ActionName, Figure>> {
  const city = new GasCity(world)
  const ledger = new Ledger()
  await city.settle()
  for (const chapter of [measureStaking, measureListings, measureVouches, measureCourt, measureGovernance]) await chapter(city, ledger)
  return ledger.figures
}
