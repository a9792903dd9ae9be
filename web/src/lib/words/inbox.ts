import type { InboxKind } from '#lib/graphql/generated/operations.ts'

interface InboxWords {
  /** What can be done, and what for; the amount comes in as words, empty if there is none. */
  says: (amount: string) => string
  /** The verb of the link to where it is done. */
  act: string
}

/** What an account can still do. */
export const inboxWords: Record<InboxKind, InboxWords> = {
  SEAL_VOTE: { says: (amount) => `Seal a vote in this dispute; it weighs ${amount}.`, act: 'Vote' },
  REVEAL_VOTE: { says: (amount) => `Reveal the sealed vote, or its bond of ${amount} is lost.`, act: 'Reveal' },
  CLAIM_VOTE: { says: (amount) => `Settle the vote and get what is left of its bond of ${amount}.`, act: 'Settle the vote' },
  APPEAL: { says: (amount) => `Appeal the ruling by posting ${amount}.`, act: 'Appeal' },
  RESOLVE_DISPUTE: { says: () => 'Settle this dispute; its time is over.', act: 'Settle' },
  ANSWER_CHALLENGE: { says: (amount) => `Answer the challenge with evidence; ${amount} of the deposit are at stake.`, act: 'Answer' },
  VOTE_ON_PROPOSAL: { says: (amount) => `Vote on this proposal with ${amount}.`, act: 'Vote' },
  QUEUE_PROPOSAL: { says: () => 'Put the accepted proposal into the timelock.', act: 'Queue' },
  EXECUTE_PROPOSAL: { says: () => 'Carry out the proposal; its time in the timelock is over.', act: 'Carry out' },
  ACTIVATE_LISTING: { says: () => 'Have the version listed; its pending period is over.', act: 'See the listing' },
  FINALIZE_EXIT: { says: (amount) => `Finish leaving the catalog and get ${amount} of deposit back.`, act: 'See the listing' },
  WITHDRAW: { says: (amount) => `Withdraw ${amount} of unbonded stake to the wallet.`, act: 'Withdraw' },
  COMPLETE_RELEASE: { says: (amount) => `Finish a release; ${amount} become free stake.`, act: 'Finish' },
  HARVEST: { says: (amount) => `Collect ${amount} of rewards.`, act: 'Collect' },
  SYNC: { says: (amount) => `Settle a slash of ${amount}; the rest becomes free stake.`, act: 'Settle' },
  CLAIM_STAKING: { says: (amount) => `Claim ${amount} of rewards and bounties.`, act: 'Claim' },
  CLAIM_REGISTRY: { says: (amount) => `Claim ${amount} of deposits.`, act: 'Claim' },
  CLAIM_COURT: { says: (amount) => `Claim ${amount} of stakes and juror rewards.`, act: 'Claim' },
}
