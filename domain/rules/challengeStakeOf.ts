/** What S follows from (PROTOCOL §6.1); amounts in base units. */
export interface ChallengeStakeInput {
  readonly deposit: bigint
  readonly sMax: bigint
  /** All voting units one second before opening. */
  readonly pastTotal: bigint
  /** A pending version of a LISTED listing puts only half the deposit at stake. */
  readonly pendingOfListed: boolean
}

/** S = min(deposit or its half, sMax, pastTotal/2000); 0 means that the version cannot be challenged now. */
export function challengeStakeOf(input: ChallengeStakeInput): bigint {
  const atStake = input.pendingOfListed ? input.deposit / 2n : input.deposit
  const systemic = input.pastTotal / 2000n
  return [input.sMax, systemic].reduce((least, bound) => (bound < least ? bound : least), atStake)
}
