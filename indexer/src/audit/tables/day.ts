import type { Row, TableAudit } from './TableAudit.js'

const IN_DAY = (at: string): string => `${at} >= r.at and ${at} < r.at + 86400`
const COUNT = (table: string, at: string, where = 'true'): string => `(select count(*) from chain.${table} x where ${IN_DAY(`x.${at}`)} and ${where})::integer`
const SUM = (table: string, at: string, what: string, where = 'true'): string => `(select coalesce(sum(${what}), 0) from chain.${table} x where ${IN_DAY(`x.${at}`)} and ${where})`
const ARGUMENT = (name: string): string => `(x.arguments::json ->> '${name}')::numeric`
const MOVES = (moves: Readonly<Record<string, string>>): string =>
  SUM(
    'activity',
    'at',
    `case x.event ${Object.entries(moves)
      .map(([event, amount]) => `when '${event}' then ${amount}`)
      .join(' ')} end`,
    `x.contract = 'Staking' and x.event in (${Object.keys(moves)
      .map((event) => `'${event}'`)
      .join(', ')})`,
  )
const ZERO = "'0x0000000000000000000000000000000000000000'"
const BURNED = SUM('activity', 'at', ARGUMENT('value'), `x.event = 'Transfer' and x.arguments::json ->> 'to' = ${ZERO}`)
const MINTED = SUM('activity', 'at', ARGUMENT('value'), `x.event = 'Transfer' and x.arguments::json ->> 'from' = ${ZERO}`)
/** Listings that a ruling removed that day, by where they stood: whether they were ever listed, and announced an exit. */
const REMOVED = (stood: string): string =>
  `(select count(*) from chain.activity x join chain.listing l on l.id = x.listing_id where ${IN_DAY('x.at')} and x.event = 'ListingRemoved' and ${stood})::integer`
/** What a pool that was slashed had active then: what is left, and what was settled since. */
const CLOSED = `(select coalesce(sum(p.active + coalesce((select sum((s.arguments::json ->> 'vouched')::numeric) from chain.activity s
    where s.listing_id = x.listing_id and s.event = 'PositionSlashed' and s.arguments::json ->> 'versionId' = p.id), 0)), 0)
  from chain.activity x join chain.pool p on p.id = x.arguments::json ->> 'versionId' where ${IN_DAY('x.at')} and x.event = 'PoolSlashed')`

/** What happened that day, by column. */
const FLOWS: Readonly<Record<string, string>> = {
  submitted: COUNT('listing', 'submitted_at'),
  accepted: COUNT('listing', 'listed_at'),
  disputes_opened: COUNT('dispute', 'opened_at'),
  disputes_kept: COUNT('dispute', 'resolved_at', "x.ruling = 'KEEP'"),
  disputes_removed: COUNT('dispute', 'resolved_at', "x.ruling = 'REMOVE'"),
  disputes_undecided: COUNT('dispute', 'resolved_at', "x.ruling = 'UNDECIDED'"),
  votes_sealed: COUNT('vote', 'committed_at'),
  votes_revealed: COUNT('vote', 'revealed_at'),
  revealed_weight: SUM('dispute', 'resolved_at', 'x.keep_weight + x.remove_weight'),
  resolved_units: SUM('dispute', 'resolved_at', 'x.units_at_opening'),
  proposals: COUNT('proposal', 'created_at'),
  ballots: COUNT('activity', 'at', "x.event in ('VoteCast', 'VoteCastWithParams')"),
  ratings: COUNT('activity', 'at', "x.event = 'Rated'"),
  rewards: SUM('pool_funding', 'at', 'x.amount'),
  burned: BURNED,
  events: COUNT('activity', 'at'),
}

/** By how much the day moved where things stand, by column. */
const MOVED: Readonly<Record<string, string>> = {
  units: MOVES({
    Staked: ARGUMENT('amount'),
    UnbondRequested: `-${ARGUMENT('amount')}`,
    BondLocked: `-${ARGUMENT('amount')}`,
    BondReturned: ARGUMENT('amount'),
    PositionSlashed: `-${ARGUMENT('loss')}`,
  }),
  bonded: MOVES({ BondLocked: ARGUMENT('amount'), BondReturned: `-${ARGUMENT('amount')}`, BondsBurned: `-${ARGUMENT('amount')}` }),
  supply: `${MINTED} - ${BURNED}`,
  treasury: SUM('treasury_transfer', 'at', "case x.direction when 'IN' then x.amount else -x.amount end"),
  vouched: `${MOVES({ Vouched: ARGUMENT('amount'), ReleaseStarted: `-${ARGUMENT('amount')}` })} - ${CLOSED}`,
  pending_listings: `${COUNT('listing', 'submitted_at')} - ${COUNT('listing', 'listed_at')} - ${REMOVED('l.listed_at is null')}`,
  listed_listings: `${COUNT('listing', 'listed_at')} - ${COUNT('activity', 'at', "x.event = 'ExitInitiated'")} - ${REMOVED('l.listed_at is not null and l.exit_ready_at is null')}`,
  exiting_listings: `${COUNT('activity', 'at', "x.event = 'ExitInitiated'")} - ${COUNT('activity', 'at', "x.event = 'ExitFinalized'")} - ${REMOVED('l.exit_ready_at is not null')}`,
  withdrawn_listings: COUNT('activity', 'at', "x.event = 'ExitFinalized'"),
  removed_listings: COUNT('activity', 'at', "x.event = 'ListingRemoved'"),
  open_disputes: `${COUNT('dispute', 'opened_at')} - ${COUNT('dispute', 'resolved_at')}`,
}

/** A row as an object of texts: JSON's numbers would lose digits. */
const TEXTS = (row: string): string => `(select jsonb_object_agg(e.key, e.value) from jsonb_each_text(to_jsonb(${row})) e)`
const extra = (name: string): string => `day ${name}`

/** One day: what happened, counted anew; and where things stood, from the day before. The contracts know the units of then. */
export const day: TableAudit = {
  table: 'day',
  extras: {
    before: `(select ${TEXTS('b')} from (select b.* from chain.day b where b.at < r.at order by b.at desc limit 1) b)`,
    now: `case when not exists (select from chain.day b where b.at > r.at) then (select ${TEXTS('s')} from chain.summary s) end`,
    ...Object.fromEntries(Object.entries({ ...FLOWS, ...MOVED }).map(([column, sql]) => [extra(column), `(${sql})::text`])),
  },
  async check(row, look, chain) {
    const end = BigInt(row.at) + 86_399n
    const isOver = end < BigInt(chain.block.timestamp)
    look.columns({ id: row.at, at: BigInt(row.at) - (BigInt(row.at) % 86_400n) })
    look.columns(Object.fromEntries(Object.keys(FLOWS).map((column) => [column, row[extra(column)]])))
    look.columns(Object.fromEntries(Object.keys(MOVED).map((column) => [column, stoodAt(row, column)])))
    look.same('units then', row.units, isOver ? await chain.read('Staking', 'getPastTotalSupply', end) : await chain.read('Staking', 'totalSupply'))
    if (row.now !== null) for (const column of Object.keys(MOVED)) look.same(`${column} in the totals`, row[column], row.now[column])
  },
}

const stoodAt = (row: Row, column: string): bigint => BigInt(row.before?.[column] ?? 0) + BigInt(row[extra(column)])
