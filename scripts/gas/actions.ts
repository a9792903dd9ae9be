/** What GAS.md asks of an action. */
export interface Action {
  /** What the user does, and in which state, when that matters. */
  readonly says: string
  /** gasUsed that it should not exceed. */
  readonly goal?: bigint
  /** What users of comparable systems pay. */
  readonly elsewhere?: string
}

const UMA_STAKE = 'UMA 93.9k; Synthetix 94.1k; Tally Staker 183.6k'

/**
 * Every user action that is measured, in the table's order. "Later" is not the first write to a slot that users share, nor
 * to one of the user's own. Goals and references are those that were set for this project (issue 3).
 */
export const ACTIONS = {
  transfer: { says: 'transfer tokens', goal: 34_500n, elsewhere: 'plain ERC-20 34.5k; between two delegating accounts 104.5k' },
  approve: { says: 'approve an exact amount' },

  stakeFirst: { says: 'stake, first of an account', elsewhere: UMA_STAKE },
  stake: { says: 'stake, later', goal: 130_000n, elsewhere: UMA_STAKE },
  stakeWithPermit: { says: 'stakeWithPermit, later (no approval before)' },
  requestUnbondFirst: { says: 'requestUnbond, first of an account' },
  requestUnbond: { says: 'requestUnbond, later', elsewhere: 'UMA 73.9k; Synthetix 84.5k; Tally Staker 180.3k' },
  withdraw: { says: 'withdraw', elsewhere: 'UMA 59.6k' },
  leave: { says: 'requestUnbond + withdraw', goal: 150_000n, elsewhere: 'UMA 133.5k; Tally Staker 180.3k' },
  delegateFirst: { says: 'delegate, before anything is staked', goal: 95_000n, elsewhere: 'OpenZeppelin 95.5k' },
  delegate: { says: 'delegate, from oneself to somebody', goal: 95_000n, elsewhere: 'OpenZeppelin 95.5k' },
  redelegate: { says: 'delegate, from somebody to somebody else' },

  vouchFirstOfVersion: { says: 'vouch, first of a version' },
  vouchFirstOfAccount: { says: 'vouch, first of an account, for a version that others back' },
  vouch: { says: 'vouch, later, for one more version that others back', goal: 120_000n, elsewhere: 'nothing comparable (nearest: Tally Staker 183.6k)' },
  vouchMore: { says: 'vouch, more of the same' },
  startReleaseFirst: { says: 'startRelease, first of an account' },
  startRelease: { says: 'startRelease, later', goal: 110_000n },
  completeRelease: { says: 'completeRelease, of a part', goal: 90_000n },
  completeReleaseLast: { says: 'completeRelease, of the rest', goal: 90_000n },
  fund: { says: 'fund the backers of a version' },
  harvest: { says: 'harvest' },
  claim: { says: 'claim rewards from Staking' },
  sync0: { says: 'sync, nothing to do' },
  sync1: { says: 'sync, one slashed position' },
  sync32Calm: { says: 'sync, 32 positions of which none was slashed' },
  sync32: { says: 'sync, 32 slashed positions' },

  submit: { says: 'submit a listing', goal: 180_000n, elsewhere: 'PLCR registry 135.0k; Kleros Curate Light 97.5k, classic 531.1k' },
  proposeVersion: { says: 'proposeVersion' },
  activateFirst: { says: 'activate a listing' },
  activate: { says: 'activate a new version' },
  topUp: { says: 'topUp' },
  initiateExit: { says: 'initiateExit' },
  finalizeExit: { says: 'finalizeExit' },
  claimDeposit: { says: 'claim a deposit from the registry' },

  challenge: { says: 'challenge', goal: 300_000n, elsewhere: 'PLCR 263–280k; Curate Light 239.8k (mock arbitrator), about 610k (real court)' },
  evidence: { says: 'submitEvidence', goal: 39_000n, elsewhere: '34–39k (event only)' },
  commitFirst: { says: 'commit, first of a dispute' },
  commit: { says: 'commit, later', elsewhere: 'Kleros v2 commit + vote 245k; UMA commit + reveal 180k' },
  replace: { says: 'commit again, replacing the hash' },
  revealFirst: { says: 'reveal, first of a dispute' },
  reveal: { says: 'reveal, later' },
  claimVoteWinner: { says: 'claimVote, on the winning side' },
  claimVoteLoser: { says: 'claimVote, on the losing side' },
  jurorCycle: { says: 'a juror’s whole cycle, later voter: commit + reveal + claimVote', goal: 300_000n, elsewhere: 'PLCR 375–390k; UMA 262k; Kleros v2 245k and a keeper’s 381k' },
  jurorCycleOfFive: { says: 'the same per dispute, when five are claimed at once', goal: 220_000n, elsewhere: 'UMA 255k when it settles two' },
  claimVotes: { says: 'claimVotes of five disputes' },
  tally: { says: 'tally' },
  resolveKeep: { says: 'resolve, KEEP with a reward to the backers' },
  resolveRemove: { says: 'resolve, REMOVE with a slash' },
  resolveUndecided: { says: 'resolve, UNDECIDED' },
  appeal: { says: 'appeal' },
  appealVote: { says: 'castVote in an appeal, first' },
  executeAppeal: { says: 'execute an appeal that passed' },
  claimCourt: { says: 'claim a credit from the court' },

  propose: { says: 'propose', goal: 80_200n, elsewhere: 'OpenZeppelin 80.2k' },
  castVoteFirst: { says: 'castVote, first', goal: 102_200n, elsewhere: 'OpenZeppelin Simple 85.7k; Fractional + Timelock + LateQuorum 102.2k' },
  castVote: { says: 'castVote, later', goal: 85_100n, elsewhere: 'OpenZeppelin Simple 68.6k; Fractional + Timelock + LateQuorum 85.1k' },
  castVoteAfterQuorum: { says: 'castVote, after the quorum', goal: 71_700n, elsewhere: 'OpenZeppelin Fractional + Timelock + LateQuorum 71.7k' },
  queue: { says: 'queue', goal: 146_800n, elsewhere: 'OpenZeppelin 146.8k' },
  execute: { says: 'execute', goal: 96_100n, elsewhere: 'OpenZeppelin 96.1k' },

  rateFirst: { says: 'rate, first of a rater for a listing' },
  rate: { says: 'rate again' },
} as const satisfies Record<string, Action>

export type ActionName = keyof typeof ACTIONS
