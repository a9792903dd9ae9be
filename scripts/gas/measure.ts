import type { ActionName } from './actions.ts'
import { GasCity } from './GasCity.ts'
import type { GasWorld } from './GasWorld.ts'
import { Ledger, type Figure } from './Ledger.ts'
import { measureCourt } from './measureCourt.ts'
import { measureGovernance, type ProposalSteps } from './measureGovernance.ts'
import { measureListings } from './measureListings.ts'
import { measureReference } from './measureReference.ts'
import { measureStaking } from './measureStaking.ts'
import { measureVouches } from './measureVouches.ts'

/** All that is measured. */
export interface Measured {
  readonly figures: ReadonlyMap<ActionName, Figure>
  /** A proposal by OpenZeppelin's Governor of the same modules, over our votes. */
  readonly reference: ProposalSteps
}

/** Measures every action on a fresh world. The chapters follow one another, so a figure may change when an earlier chapter does. */
export async function measure(world: GasWorld): Promise<Measured> {
  const city = new GasCity(world)
  const ledger = new Ledger()
  await city.settle()
  for (const chapter of [measureStaking, measureListings, measureVouches, measureCourt, measureGovernance]) await chapter(city, ledger)
  return { figures: ledger.figures, reference: await measureReference(city) }
}
