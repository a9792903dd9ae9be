import { zeroAddress } from 'viem'
import { idOfNumber } from '../tables/idOfNumber.js'

/** A decoded event with its place in the log. */
export interface PlacedEvent {
  /** `Contract.Event`. */
  readonly name: string
  /** Id of its row. */
  readonly id: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- arguments differ from event to event
  readonly args: any
  /** Unix seconds. */
  readonly at: number
}

type RowName = readonly [table: string, id: string]

/** Arguments that name somebody who is an account from then on. */
const PEOPLE = [
  'account',
  'delegator',
  'delegate',
  'fromDelegate',
  'toDelegate',
  'voter',
  'owner',
  'from',
  'to',
  'challenger',
  'party',
  'funder',
  'rater',
  'appellant',
  'proposer',
  'bountyTo',
]

const units = ({ args, at }: PlacedEvent): RowName[] => [
  ['power_checkpoint', `UNITS-${args.account}-${at}`],
  ['power_checkpoint', `TOTAL-total-${at}`],
]
const ballot = ({ args }: PlacedEvent): RowName[] => [['ballot', `${idOf(args.proposalId)}-${args.voter}`]]
const guardian = ({ id }: PlacedEvent): RowName[] => [['guardian_action', id]]
const idOf = (number: string): string => String(idOfNumber(BigInt(number)))

const ROWS: Readonly<Record<string, (event: PlacedEvent) => RowName[]>> = {
  'ListingRegistry.ListingSubmitted': ({ args }) => [['listing', args.listingId]],
  'ListingRegistry.VersionProposed': ({ args }) => [
    ['version', args.versionId],
    ['pool', args.versionId],
  ],
  'Staking.Staked': units,
  'Staking.UnbondRequested': (event) => [...units(event), ['unbond_ticket', event.args.ticketId]],
  'Staking.BondLocked': units,
  'Staking.BondReturned': units,
  'Staking.PositionSlashed': units,
  'Staking.Vouched': ({ args }) => [['position', `${args.account}-${args.versionId}`]],
  'Staking.ReleaseStarted': ({ args }) => [['release_ticket', args.ticketId]],
  'Staking.PoolFunded': ({ id }) => [['pool_funding', id]],
  'Staking.DelegateChanged': ({ id }) => [['delegation', id]],
  'Staking.DelegateVotesChanged': ({ args, at }) => [['power_checkpoint', `VOTES-${args.delegate}-${at}`]],
  'DisputeCourt.DisputeOpened': ({ args }) => [['dispute', args.disputeId]],
  'DisputeCourt.EvidenceSubmitted': ({ id }) => [['evidence', id]],
  'DisputeCourt.VoteCommitted': ({ args }) => [['vote', `${args.disputeId}-${args.voter}`]],
  'DisputeCourt.DisputeAppealed': ({ args }) => [['appeal', args.disputeId]],
  'AssayGovernor.ProposalCreated': ({ args }) => [
    ['proposal', idOf(args.proposalId)],
    ...args.targets.map((_: string, index: number): RowName => ['proposal_action', `${idOf(args.proposalId)}-${index}`]),
  ],
  'AssayGovernor.VoteCast': ballot,
  'AssayGovernor.VoteCastWithParams': ballot,
  'QualityRatings.Rated': ({ args }) => [['rating', `${args.listingId}-${args.rater}`]],
  'CurationParameters.ParametersSet': ({ args }) => [['parameter_set', args.id]],
  'ExpiringGuardian.GuardianAppointed': guardian,
  'ExpiringGuardian.OperationVetoed': guardian,
  'ExpiringGuardian.GuardianRenounced': guardian,
}

/** The rows that have to be there once an event was. */
export function rowsOfEvent(event: PlacedEvent, treasury: string): RowName[] {
  const people = PEOPLE.flatMap((name): RowName[] => (isSomebody(event.args[name]) ? [['account', event.args[name]]] : []))
  const { from, to } = event.args
  const isTreasury = event.name === 'AssayToken.Transfer' && from !== to && (from === treasury || to === treasury)
  return [...always(event), ...people, ...(ROWS[event.name]?.(event) ?? []), ...(isTreasury ? [['treasury_transfer', event.id] as const] : [])]
}

/** What every event has its part in. */
const always = ({ id, at }: PlacedEvent): RowName[] => [
  ['state_hash', id.slice(0, id.indexOf('-'))],
  ['summary', 'totals'],
  ['day', String(at - (at % 86_400))],
]

const isSomebody = (value: unknown): boolean => typeof value === 'string' && value.length === zeroAddress.length && value !== zeroAddress
