import { gql } from 'postgraphile/utils'

/** The types of the root field `inbox`. */
export const inboxTypes = gql`
  extend type Query {
    "What an account can still do at the head's time, and until when; the most urgent first. Whatever it names would be accepted by the contracts now, if the wallet holds and allows what has to be paid."
    inbox("Whose." account: Address!, "How many, 1 to 100; 20 when it is not given." first: Int, "Only what comes after this cursor." after: String): InboxConnection!
  }
  "A page of what an account can still do."
  type InboxConnection {
    "The most urgent first; what never ends comes last."
    nodes: [InboxItem!]!
    "Where the page ends."
    pageInfo: PageEnd!
    "How many there are in all."
    totalCount: Int!
  }
  "Something an account can still do."
  type InboxItem {
    "What."
    kind: InboxKind!
    "The first second at which it is too late, unix seconds of block time; empty when it does not end by time."
    until: Timestamp
    "What it is about, base units: the weight of a vote, a bond to get back or to post, a deposit, a reward, a credit, a loss; empty where there is none."
    amount: Amount
    "The listing, if any."
    listingId: Bytes32
    "The listing's name by its verified card, if any. From a stranger: render it inert."
    listingName: String
    "The version, if any."
    versionId: Bytes32
    "The dispute, if any."
    disputeId: Bytes32
    "The proposal, if any."
    proposalId: Bytes32
    "First line of the proposal's description, 200 characters at most. From a stranger: render it inert."
    proposalTitle: String
    "Number of the unbonding or release ticket, if any."
    ticketId: String
    "Where this item stands, for the argument after."
    cursor: String!
    "The listing."
    listing: Listing
    "The dispute."
    dispute: Dispute
    "The proposal."
    proposal: Proposal
  }
  "Things that an account can do."
  enum InboxKind {
    "Seal a vote in a dispute; the amount is its weight."
    SEAL_VOTE
    "Open its sealed vote; otherwise its bond is burned. The amount is the bond."
    REVEAL_VOTE
    "Settle its opened vote in a resolved dispute; the amount is the bond that it locked."
    CLAIM_VOTE
    "Appeal a first ruling that goes against it; the amount is the bond to post."
    APPEAL
    "Resolve a dispute that it takes part in."
    RESOLVE_DISPUTE
    "Bring evidence in the dispute about its listing, which it has not answered yet; the amount is what it has at stake."
    ANSWER_CHALLENGE
    "Vote on a proposal; the amount is its votes when voting began, for an appeal at most those before its dispute."
    VOTE_ON_PROPOSAL
    "Put its accepted proposal, or the accepted appeal of its dispute, into the timelock."
    QUEUE_PROPOSAL
    "Carry that out, its time in the timelock being over."
    EXECUTE_PROPOSAL
    "Activate a version of its listing whose period is over."
    ACTIVATE_LISTING
    "Finish its listing's exit; the amount is the deposit that it gets back."
    FINALIZE_EXIT
    "Withdraw unbonded stake; the amount is the ticket's."
    WITHDRAW
    "Complete a release; the amount returns to its free stake."
    COMPLETE_RELEASE
    "Harvest a vouch's rewards; the amount becomes claimable."
    HARVEST
    "Settle a slash of what it vouched for; the amount is what it loses, the rest becomes free."
    SYNC
    "Claim rewards and bounties in Staking; the amount is what it gets."
    CLAIM_STAKING
    "Claim deposits in the registry; the amount is what it gets."
    CLAIM_REGISTRY
    "Claim stakes and juror rewards in the court; the amount is what it gets."
    CLAIM_COURT
  }
`
