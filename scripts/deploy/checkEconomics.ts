import { SUPPLY, type GenesisShare } from './genesis.ts'
import { inWords } from './inWords.ts'
import type { ParameterSet } from './parameters.ts'

/** Floors that the contracts fix from the token supply at deployment, base units. */
export const FLOORS = {
  /** Below this total stake no challenge opens: 8 %. */
  challenge: (SUPPLY * 8n) / 100n,
  /** The Governor's least quorum: 4 %. */
  governorQuorum: (SUPPLY * 4n) / 100n,
} as const

const words = (amount: bigint): string => inWords(amount, 'tokens')

/** Whether the parameters are healthy for the stake that is expected (PROTOCOL §12), one sentence for each that is not. */
export function checkEconomics(set: ParameterSet, expectedStake: bigint, genesis: readonly GenesisShare[]): string[] {
  if (expectedStake <= 0n) return ['The expected stake is zero: without stake there are no jurors and no votes.']
  const problems: string[] = []

  const treasury = genesis.filter(({ to }) => to === 'treasury').reduce((sum, { amount }) => sum + amount, 0n)
  if (expectedStake > SUPPLY - treasury) {
    problems.push(`The expected stake is ${words(expectedStake)}, but only ${words(SUPPLY - treasury)} exist outside the treasury, which cannot stake.`)
  }
  if (expectedStake < FLOORS.challenge) {
    problems.push(
      `The expected stake is ${words(expectedStake)}, but disputes open only from ${words(FLOORS.challenge)} (8 % of the supply): nobody could ever challenge a listing.`,
    )
  }
  if (expectedStake < FLOORS.governorQuorum) {
    problems.push(
      `The expected stake is ${words(expectedStake)}, but the Governor's quorum is never below ${words(FLOORS.governorQuorum)} (4 % of the supply): no proposal and no appeal could pass.`,
    )
  }

  // A coalition gains at most S by a wrong ruling and loses at least 0.05 % of all stake when it is overturned.
  const healthySMax = expectedStake / 2000n
  if (set.sMax > healthySMax) {
    problems.push(`sMax is ${words(set.sMax)}, but 0.05 % of the expected stake is only ${words(healthySMax)}: a wrong ruling could win more than its overturning costs.`)
  }
  return problems
}
