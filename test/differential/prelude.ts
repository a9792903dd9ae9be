import type { Address } from '@assay/domain/ids'
import type { Contracts } from '../model/Contracts.ts'
import { TOKEN, UNLIMITED } from '../model/integers.ts'
import type { Step } from './Step.ts'

/** What a run starts with: everybody trusts the three custodians and has staked most of its tokens. */
export function prelude(actors: readonly Address[], contracts: Contracts, at: bigint): Step[] {
  const custodians = [contracts.Staking, contracts.ListingRegistry, contracts.DisputeCourt]
  return actors.flatMap((by): Step[] => [
    ...custodians.map((custodian): Step => ({ at, by, call: { name: 'AssayToken.approve', args: [custodian, UNLIMITED] } })),
    { at, by, call: { name: 'Staking.stake', args: [3_000_000n * TOKEN] } },
  ])
}
