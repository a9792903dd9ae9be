import { SUPPLY, type GenesisShare } from '../deploy/genesis.ts'
import { addressOf, purses, type ActorName } from './actors.ts'

/** Who receives the tokens of the embedded chain: the treasury its 40 %, the actors their purses, the deployer the rest. */
export function demoGenesis(): GenesisShare[] {
  const actors = Object.entries(purses).map(([name, { holds }]) => ({ to: addressOf(name as ActorName), amount: holds }))
  const treasury = (SUPPLY * 40n) / 100n
  const rest = actors.reduce((sum, { amount }) => sum - amount, SUPPLY - treasury)
  return [{ to: 'treasury', amount: treasury }, ...actors, { to: 'deployer', amount: rest }]
}

/** What the demo stakes in all, base units; the deployment's economics are checked against it. */
export const demoStake = (): bigint => Object.values(purses).reduce((sum, { stakes }) => sum + stakes, 0n)
