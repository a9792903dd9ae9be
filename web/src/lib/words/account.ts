import type { ReputationKind, ReputationRole } from '#lib/graphql/generated/operations.ts'

/** The page of one account, in all its roles. */
export const accountWords = {
  title: (name: string) => `Account ${name}`,
  yourTitle: 'Your account',
  lead: 'Everything this account staked, vouched, published, challenged, voted and is owed, in one place.',
  yourLead: 'What you can still do, what you have at stake, and everything you did here.',
  address: 'Address',
  contract: (name: string) => `This is the contract ${name}.`,
  unknownTitle: 'This account never did anything here',
  unknown: 'The address is well-formed, but no event names it. If you expected something, compare every digit.',

  youTitle: 'You',
  youLead: 'Your account, in all its roles.',
  connectTitle: 'No account is connected',
  connect: 'Connect one at the top of the page, and this page shows it.',
  opening: 'Opening your account …',

  inbox: 'What can still be done',
  yourInbox: 'What you can still do',
  inboxNone: 'Nothing waits for this account right now.',
  moreInbox: (hidden: number) => `and ${hidden} more`,
  until: 'Until',

  holdings: 'Stake and votes',
  facts: {
    balance: 'In the wallet',
    free: 'Free stake',
    recorded: 'Vouched and being released',
    bonded: 'Locked as vote bonds',
    unbonding: 'On its way back',
    units: 'Stake in all',
    effective: 'Stake after slashes',
    votes: 'Votes',
    claimable: 'To claim',
    delegate: 'Its stake votes through',
  },
  itself: 'itself',
  nobody: 'nobody',
  toStake: 'Work with your stake',
  delegators: 'Delegated to it by',
  delegatorStake: 'Stake',

  roles: {
    listings: { title: 'Listings', none: 'published nothing' },
    positions: { title: 'Vouches', none: 'vouches for nothing' },
    tickets: { title: 'On its way back', none: 'nothing on its way back' },
    challenges: { title: 'Disputes it opened', none: 'challenged nothing' },
    answered: { title: 'Disputes about its listings', none: 'no listing in dispute' },
    votes: { title: 'Votes in disputes', none: 'no vote in a dispute' },
    ballots: { title: 'Votes on proposals', none: 'no vote on a proposal' },
    ratings: { title: 'Ratings', none: 'rated nothing' },
  },
  noneOf: (list: string) => `Also: ${list}.`,
  more: (hidden: number) => `and ${hidden} more`,
  labels: { deposit: 'Deposit', backing: 'Backing', vouched: 'Vouched', stake: 'At stake', weight: 'Weight', amount: 'Amount', reward: 'Rewards' },
  score: (score: number) => `${score} of 5`,
  toWallet: 'Unbonded, to the wallet',

  reputation: 'Reputation',
  reputationHint: 'Points for what it did, each with its transaction. They fade by a tenth every 30 days.',
  reputationNone: 'It has no reputation yet, neither good nor bad.',
  reputationColumns: { what: 'What for', points: 'Points', at: 'When', transaction: 'Transaction' },
  proposalLink: 'the proposal',
  reputationParts: 'What it comes from',

  activity: 'Activity',
  activityNone: 'Nothing happened yet.',
  older: 'Older',
  newest: 'Newest',
  transaction: 'Transaction',
} as const

/** The roles in which an account earns reputation. */
export const roleWords: Record<ReputationRole, string> = {
  TOTAL: 'In all',
  PUBLISHER: 'As publisher',
  BACKER: 'As backer',
  JUROR: 'As juror',
  CHALLENGER: 'As challenger',
  DELEGATE: 'As voter on proposals',
}

/** What a component of reputation is for. */
export const reputationWords: Record<ReputationKind, string> = {
  LISTING_ACCEPTED: 'A listing was accepted',
  VERSION_REMOVED: 'A version was removed',
  VOUCH_SURVIVED: 'Backed a version that was kept',
  VOUCH_SLASHED: 'Backed a version that was removed',
  VOTE_COHERENT: 'Voted as the final ruling',
  VOTE_INCOHERENT: 'Voted against the final ruling',
  VOTE_UNREVEALED: 'Never revealed a vote',
  CHALLENGE_WON: 'A challenge was right',
  CHALLENGE_LOST: 'A challenge was wrong',
  PROPOSAL_VOTED: 'Voted on a proposal',
}
