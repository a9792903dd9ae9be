import { TOKEN, UNLIMITED } from '../model/integers.ts'
import type { Society } from './Society.ts'
import type { Step } from './Step.ts'

/** What a run starts with: everybody trusts the three custodians and has staked most of its tokens, or just enough for a court. */
export function prelude({ actors, model, petty, temper }: Society, at: bigint): Step[] {
  const { contracts, floors } = model
  const custodians = [contracts.Staking, contracts.ListingRegistry, contracts.DisputeCourt]
  const share = temper.poor ? floors.challenge / BigInt(actors.length - 1) : 3_000_000n * TOKEN
  return actors.flatMap((by): Step[] => [
    ...custodians.map((custodian): Step => ({ at, by, call: { name: 'AssayToken.approve', args: [custodian, UNLIMITED] } })),
    { at, by, call: { name: 'Staking.stake', args: [by === petty ? 300n * TOKEN : share] } },
  ])
}
