import { Dispute, Listing, Pool, Ruling } from '../model'
import type { EventContext } from './onEvent'
import { ZERO_ADDRESS } from './rows/ids'
import type { Added } from './rows/totals'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- of every event
type Context = EventContext<any>

const RULED: Readonly<Record<Ruling, Added>> = {
  [Ruling.KEEP]: { disputesKept: 1 },
  [Ruling.REMOVE]: { disputesRemoved: 1 },
  [Ruling.UNDECIDED]: { disputesUndecided: 1 },
}

/** What each event adds to the totals, by contract and name; asked after its handler. Those that are not here only count as events. */
const ADDED: Readonly<Record<string, (context: Context) => Added>> = {
  'ListingRegistry.ListingSubmitted': () => ({ submitted: 1, pendingListings: 1 }),
  'ListingRegistry.VersionActivated': ({ args, log, rows }) =>
    isFirst(rows.get(Listing, args.listingId), log.timestamp) ? { accepted: 1, pendingListings: -1, listedListings: 1 } : {},
  'ListingRegistry.ExitInitiated': () => ({ listedListings: -1, exitingListings: 1 }),
  'ListingRegistry.ExitFinalized': () => ({ exitingListings: -1, withdrawnListings: 1 }),
  'ListingRegistry.ListingRemoved': ({ args, rows }) => ({ ...leaving(rows.get(Listing, args.listingId)), removedListings: 1 }),
  'DisputeCourt.DisputeOpened': () => ({ disputesOpened: 1, openDisputes: 1 }),
  'DisputeCourt.DisputeResolved': ({ args, rows }) => {
    const { ruling, keepWeight, removeWeight, unitsAtOpening } = rows.get(Dispute, args.disputeId)
    return { openDisputes: -1, ...RULED[ruling!], revealedWeight: keepWeight + removeWeight, resolvedUnits: unitsAtOpening }
  },
  'DisputeCourt.VoteCommitted': () => ({ votesSealed: 1 }),
  'DisputeCourt.VoteRevealed': () => ({ votesRevealed: 1 }),
  'Staking.Vouched': ({ args }) => ({ vouched: args.amount }),
  'Staking.ReleaseStarted': ({ args }) => ({ vouched: -(args.amount as bigint) }),
  // A closed pool backs nothing, though its positions are settled later.
  'Staking.PoolSlashed': ({ args, rows }) => ({ vouched: -rows.get(Pool, args.versionId).active }),
  'Staking.PoolFunded': ({ args }) => ({ rewards: args.amount }),
  'AssayToken.Transfer': ({ args }) => (args.to === ZERO_ADDRESS ? { burned: args.value } : {}),
  'AssayGovernor.ProposalCreated': () => ({ proposals: 1 }),
  'AssayGovernor.VoteCast': () => ({ ballots: 1 }),
  'AssayGovernor.VoteCastWithParams': () => ({ ballots: 1 }),
  'QualityRatings.Rated': () => ({ ratings: 1 }),
}

/** What an event adds to the totals. */
export const totalsOf = (contract: string, event: string, context: Context): Added => ADDED[`${contract}.${event}`]?.(context) ?? {}

/** Whether this very event was the listing's acceptance: a later version is activated at a later time. */
const isFirst = ({ listedAt, versionCount }: Readonly<Listing>, now: bigint): boolean => listedAt === now && versionCount === 1

/** Where a removed listing stood before, it no longer stands. */
function leaving({ listedAt, exitReadyAt }: Readonly<Listing>): Added {
  if (listedAt == null) return { pendingListings: -1 }
  return exitReadyAt == null ? { listedListings: -1 } : { exitingListings: -1 }
}
