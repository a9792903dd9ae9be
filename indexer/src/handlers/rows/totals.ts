import type { LogPlace } from '../../chain/LogPlace'
import type { LogRows } from '../../chain/store/LogRows'
import { ref, type Ref } from '../../chain/store/ref'
import { Day, Head, Summary } from '../../model'
import { HEAD_ID, TOTALS_ID } from './ids'

const DAY_SECONDS = 86_400n

/** Where things stand. */
type Level = 'vouched' | 'pendingListings' | 'listedListings' | 'exitingListings' | 'withdrawnListings' | 'removedListings' | 'openDisputes'
/** What happened. */
type Flow =
  | 'submitted'
  | 'accepted'
  | 'disputesOpened'
  | 'disputesKept'
  | 'disputesRemoved'
  | 'disputesUndecided'
  | 'votesSealed'
  | 'votesRevealed'
  | 'revealedWeight'
  | 'resolvedUnits'
  | 'proposals'
  | 'ballots'
  | 'ratings'
  | 'rewards'
  | 'burned'
type Count = { [Name in Level | Flow]: Summary[Name] }
/** What an event adds; base units or a number, as the field is. */
export type Added = Partial<Count>

const NOTHING: Count = {
  vouched: 0n,
  pendingListings: 0,
  listedListings: 0,
  exitingListings: 0,
  withdrawnListings: 0,
  removedListings: 0,
  openDisputes: 0,
  submitted: 0,
  accepted: 0,
  disputesOpened: 0,
  disputesKept: 0,
  disputesRemoved: 0,
  disputesUndecided: 0,
  votesSealed: 0,
  votesRevealed: 0,
  revealedWeight: 0n,
  resolvedUnits: 0n,
  proposals: 0,
  ballots: 0,
  ratings: 0,
  rewards: 0n,
  burned: 0n,
}
const LEVELS: readonly Level[] = ['vouched', 'pendingListings', 'listedListings', 'exitingListings', 'withdrawnListings', 'removedListings', 'openDisputes']

/** The first second of the UTC day of a moment, unix seconds. */
const dayOf = (at: bigint): bigint => at - (at % DAY_SECONDS)

/** What `addTotals` needs. */
export const totalsReads = (log: LogPlace): Ref[] => [ref(Summary, TOTALS_ID), ref(Day, String(dayOf(log.timestamp)))]

/** Adds an event to the totals and to its day. Asked after the event's handler. */
export function addTotals(rows: LogRows, log: LogPlace, added: Added): void {
  const totals = rows.find(Summary, TOTALS_ID) === undefined ? rows.insert(Summary, { id: TOTALS_ID, ...standing(rows), ...NOTHING, events: 0 }) : rows.change(Summary, TOTALS_ID)
  const at = dayOf(log.timestamp)
  const id = String(at)
  if (rows.find(Day, id) === undefined) {
    const levels = Object.fromEntries(LEVELS.map((level) => [level, totals[level]])) as Pick<Count, Level>
    rows.insert(Day, { id, at, ...standing(rows), ...NOTHING, ...levels, events: 0 })
  }
  const day = rows.change(Day, id)
  for (const row of [totals, day]) {
    Object.assign(row, standing(rows))
    row.events += 1
    for (const [name, amount] of Object.entries(added)) add(row, name as keyof Count, amount)
  }
}

/** What the head knows already. */
function standing(rows: LogRows) {
  const { totalUnits: units, bonded, supply, treasury } = rows.get(Head, HEAD_ID)
  return { units, bonded, supply, treasury }
}

function add(row: Count, name: keyof Count, amount: bigint | number): void {
  const counts = row as Record<keyof Count, bigint | number>
  counts[name] = typeof amount === 'bigint' ? (counts[name] as bigint) + amount : (counts[name] as number) + amount
}
