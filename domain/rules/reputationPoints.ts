/** What somebody can have a reputation as. Raters have none: PROTOCOL §10 gives no points for rating. */
export type ReputationRole = 'PUBLISHER' | 'BACKER' | 'JUROR' | 'CHALLENGER' | 'DELEGATE'

interface Rule {
  readonly role: ReputationRole
  /** Points per whole token, or per proposal. */
  readonly factor: bigint
}

/** What changes a reputation, whose, and by how many points per whole token (PROTOCOL §10). */
export const REPUTATION_RULES = {
  /** A revealed vote that agrees with the final ruling: per token of weight. */
  VOTE_COHERENT: { role: 'JUROR', factor: 1n },
  /** A revealed vote against the final ruling, KEEP or REMOVE: per token of weight. */
  VOTE_INCOHERENT: { role: 'JUROR', factor: -2n },
  /** A vote that was never revealed, whatever the ruling: per token of weight. */
  VOTE_UNREVEALED: { role: 'JUROR', factor: -3n },
  /** A backed version was removed: per token of loss. */
  VOUCH_SLASHED: { role: 'BACKER', factor: -5n },
  /** A backed version was kept: per token vouched. */
  VOUCH_SURVIVED: { role: 'BACKER', factor: 1n },
  /** A listing's first version became active: per token of the listing's minimum deposit. */
  LISTING_ACCEPTED: { role: 'PUBLISHER', factor: 1n },
  /** A version was removed by a final ruling: per token of the listing's minimum deposit. */
  VERSION_REMOVED: { role: 'PUBLISHER', factor: -5n },
  /** A challenge ended in REMOVE: per token of S. */
  CHALLENGE_WON: { role: 'CHALLENGER', factor: 1n },
  /** A challenge ended in KEEP: per token of S. */
  CHALLENGE_LOST: { role: 'CHALLENGER', factor: -1n },
  /** Voted on a proposal: once per account and proposal. */
  PROPOSAL_VOTED: { role: 'DELEGATE', factor: 1n },
} as const satisfies Record<string, Rule>

export type ReputationKind = keyof typeof REPUTATION_RULES

const ONE_TOKEN = 10n ** 18n

/** Whole tokens in an amount of base units, rounded down. */
export const wholeTokens = (amount: bigint): bigint => amount / ONE_TOKEN

/**
 * Points of one component. The tokens are rounded down before they are multiplied, so that an incoherent vote costs exactly
 * twice what a coherent one earns.
 * @param count whole tokens, or 1 for a proposal
 */
export const reputationPoints = (kind: ReputationKind, count: bigint): bigint => REPUTATION_RULES[kind].factor * count
