import type { ActorName } from '../actors.ts'
import { call, type Call } from '../Call.ts'
import type { SeedPlace } from '../SeedPlace.ts'

/** An approval of exactly the amount, base units, and the call that takes it. */
export function paid({ contracts }: SeedPlace, by: ActorName, custodian: 'Staking' | 'ListingRegistry' | 'DisputeCourt', amount: bigint, taking: Call): Call[] {
  return [call(by, 'AssayToken', 'approve', [contracts[custodian], amount]), taking]
}
