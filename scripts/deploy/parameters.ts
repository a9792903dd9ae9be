const TOKEN = 10n ** 18n
const DAY = 86_400n

/** How a parameter is counted: base units, seconds, parts of ten thousand, or a plain factor. */
export type ParameterUnit = 'tokens' | 'seconds' | 'bps' | 'times'

/** Which value counts for something that exists already: that of its version, of its dispute's opening, or of now. */
export type ParameterMoment = 'version' | 'dispute' | 'now'

export interface ParameterRule {
  readonly unit: ParameterUnit
  readonly byDefault: bigint
  readonly min: bigint
  readonly max: bigint
  readonly takenFrom: ParameterMoment
  /** What it decides, in one sentence for people. */
  readonly meaning: string
}

const rule =
  (unit: ParameterUnit, scale: bigint) =>
  (byDefault: bigint, min: bigint, max: bigint, takenFrom: ParameterMoment, meaning: string): ParameterRule => ({
    unit,
    byDefault: byDefault * scale,
    min: min * scale,
    max: max * scale,
    takenFrom,
    meaning,
  })
const tokens = rule('tokens', TOKEN)
const days = rule('seconds', DAY)
const bps = rule('bps', 1n)
const times = rule('times', 1n)

/** Defaults and bounds of PROTOCOL §8 in the contract's order; CurationParameters enforces the same (a test compares them). */
export const PARAMETER_RULES = {
  minDeposit: tokens(1000n, 100n, 100_000n, 'now', 'The least deposit of a new listing; a listing keeps the one it was submitted under.'),
  sMax: tokens(2500n, 100n, 100_000n, 'dispute', 'The most that each side has at stake in a dispute.'),
  applyPeriod: days(5n, 2n, 14n, 'version', 'How long a new version waits, open to challenges, before anyone may activate it.'),
  commitPeriod: days(2n, 1n, 7n, 'dispute', 'How long jurors may seal their votes.'),
  revealPeriod: days(2n, 1n, 7n, 'dispute', 'How long sealed votes may be opened.'),
  appealWindow: days(2n, 1n, 7n, 'dispute', 'How long the first ruling may be appealed.'),
  releaseDelay: days(14n, 12n, 60n, 'now', 'How long a vouch stays liable after its release was started.'),
  unbonding: days(14n, 14n, 60n, 'now', 'How long unbonded stake waits before it can be withdrawn.'),
  exitDelay: days(7n, 3n, 30n, 'version', 'How long a leaving listing stays challengeable.'),
  warmUp: days(3n, 0n, 14n, 'dispute', 'How old stake must be at a challenge, or at a rating, to weigh in it.'),
  appealMultiplier: times(2n, 1n, 5n, 'dispute', "How many times the dispute's stake an appeal posts."),
  voterBps: bps(3000n, 1000n, 4000n, 'dispute', "The winning jurors' share of the loser's stake."),
  voucherBps: bps(1500n, 0n, 2500n, 'dispute', "The backers' share of the loser's stake when a version is kept."),
  burnBps: bps(2000n, 1000n, 5000n, 'dispute', "The burned share of the loser's stake."),
  undecidedBps: bps(500n, 100n, 1000n, 'dispute', "The burned share of the challenger's stake when nobody wins."),
  quorumBps: bps(1000n, 500n, 3000n, 'dispute', 'The share of all stake whose votes must be opened for a ruling.'),
  bondBps: bps(200n, 50n, 1000n, 'dispute', "The share of a juror's weight that is locked with a vote."),
  incoherentBps: bps(5000n, 1000n, 10_000n, 'dispute', "The share of a losing vote's bond that is burned."),
  slashBps: bps(2000n, 500n, 5000n, 'version', 'The share of its backing that a removed version loses.'),
  bountyBps: bps(1000n, 0n, 2000n, 'version', "The challenger's share of a slash; the rest is burned."),
  vouchCapBps: bps(1000n, 200n, 1000n, 'now', 'The most of all stake that may back one version.'),
} as const satisfies Record<string, ParameterRule>

export type ParameterName = keyof typeof PARAMETER_RULES

/** One whole set: base units, seconds, bps. */
export type ParameterSet = Readonly<Record<ParameterName, bigint>>

export const PARAMETER_NAMES = Object.keys(PARAMETER_RULES) as ParameterName[]

/** The defaults with some values replaced. */
export function parameterSet(changes: Partial<ParameterSet> = {}): ParameterSet {
  const defaults = Object.fromEntries(PARAMETER_NAMES.map((name) => [name, PARAMETER_RULES[name].byDefault])) as ParameterSet
  return { ...defaults, ...changes }
}
