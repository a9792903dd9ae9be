import { inWords } from './inWords.ts'
import { PARAMETER_NAMES, PARAMETER_RULES, type ParameterSet } from './parameters.ts'

const MIN_VOTER_AND_BURN_BPS = 4000n
const MAX_SHARES_BPS = 9000n
const MIN_VOTE_COST = 10n ** 9n

/** What CurationParameters would refuse, one sentence each; empty when the set is good. */
export function checkParameters(set: ParameterSet): string[] {
  const problems: string[] = []
  for (const name of PARAMETER_NAMES) {
    const { unit, min, max } = PARAMETER_RULES[name]
    if (set[name] < min || set[name] > max) {
      problems.push(`${name} is ${inWords(set[name], unit)}, but must lie between ${inWords(min, unit)} and ${inWords(max, unit)}.`)
    }
  }

  const voterAndBurn = set.voterBps + set.burnBps
  if (voterAndBurn < MIN_VOTER_AND_BURN_BPS) {
    problems.push(`voterBps and burnBps are ${voterAndBurn} together, but must be at least ${MIN_VOTER_AND_BURN_BPS}: otherwise an owner and a puppet challenger lose too little.`)
  }
  if (voterAndBurn + set.voucherBps > MAX_SHARES_BPS) {
    problems.push(
      `voterBps, voucherBps and burnBps are ${voterAndBurn + set.voucherBps} together, but must be at most ${MAX_SHARES_BPS}: otherwise winning a dispute is not worth it.`,
    )
  }

  const voteCost = set.quorumBps * set.bondBps * set.incoherentBps
  if (voteCost < MIN_VOTE_COST) {
    problems.push(`quorumBps × bondBps × incoherentBps is ${voteCost}, but must be at least ${MIN_VOTE_COST}: otherwise forcing a wrong ruling costs too little.`)
  }
  return problems
}
