import { purses, type ActorName } from '../actors.ts'
import { days } from '../days.ts'
import type { Moment } from '../Moment.ts'

/** Everybody who stakes does so long before anything is disputed: the stake is warm. */
export const stakes: Moment = {
  before: days(20),
  async act({ chain }) {
    for (const [name, { stakes: amount }] of Object.entries(purses)) {
      if (amount === 0n) continue
      await chain.send(name as ActorName, 'AssayToken', 'approve', [chain.deployment.contracts.Staking, amount])
      await chain.send(name as ActorName, 'Staking', 'stake', [amount])
    }
  },
}
