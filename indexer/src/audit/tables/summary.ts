import type { TableAudit } from './TableAudit.js'

const LISTINGS = (status: string): string => `(select count(*) from chain.listing l where l.status = '${status}')::integer`
const DISPUTES = (where: string): string => `(select count(*) from chain.dispute d where ${where})::integer`
const ACTIVITIES = (events: string): string => `(select count(*) from chain.activity a where a.event in (${events}))::integer`

/** By column, what the tables and the log themselves come to. */
const COUNTED: Readonly<Record<string, string>> = {
  vouched: '(select coalesce(sum(p.active), 0) from chain.pool p where not p.slashed)',
  pending_listings: LISTINGS('PENDING'),
  listed_listings: LISTINGS('LISTED'),
  exiting_listings: LISTINGS('EXITING'),
  withdrawn_listings: LISTINGS('WITHDRAWN'),
  removed_listings: LISTINGS('REMOVED'),
  open_disputes: DISPUTES('not d.resolved'),
  submitted: '(select count(*) from chain.listing)::integer',
  accepted: '(select count(l.listed_at) from chain.listing l)::integer',
  disputes_opened: DISPUTES('true'),
  disputes_kept: DISPUTES("d.resolved and d.ruling = 'KEEP'"),
  disputes_removed: DISPUTES("d.resolved and d.ruling = 'REMOVE'"),
  disputes_undecided: DISPUTES("d.resolved and d.ruling = 'UNDECIDED'"),
  votes_sealed: '(select count(*) from chain.vote)::integer',
  votes_revealed: '(select count(v.revealed_at) from chain.vote v)::integer',
  revealed_weight: '(select coalesce(sum(d.keep_weight + d.remove_weight), 0) from chain.dispute d where d.resolved)',
  resolved_units: '(select coalesce(sum(d.units_at_opening), 0) from chain.dispute d where d.resolved)',
  proposals: '(select count(*) from chain.proposal)::integer',
  ballots: ACTIVITIES("'VoteCast', 'VoteCastWithParams'"),
  ratings: ACTIVITIES("'Rated'"),
  rewards: '(select coalesce(sum(f.amount), 0) from chain.pool_funding f)',
  burned: `(select coalesce(sum((a.arguments::json ->> 'value')::numeric), 0) from chain.activity a
    where a.event = 'Transfer' and a.arguments::json ->> 'to' = '0x0000000000000000000000000000000000000000')`,
  events: '(select count(*) from chain.activity)::integer',
}

/** Everything added up: what the contracts know of it, and the tables counted anew. Goes over whole tables. */
export const summary: TableAudit = {
  table: 'summary',
  extras: Object.fromEntries(Object.entries(COUNTED).map(([column, sql]) => [`all ${column}`, sql])),
  async check(row, look, chain) {
    const [units, bonded, supply, treasury] = await Promise.all([
      chain.read('Staking', 'totalSupply'),
      chain.read('Staking', 'bonded'),
      chain.read('AssayToken', 'totalSupply'),
      chain.read('AssayToken', 'balanceOf', chain.contracts.AssayTimelock),
    ])
    look.columns({ id: 'totals', units, bonded, supply, treasury })
    look.columns(Object.fromEntries(Object.keys(COUNTED).map((column) => [column, row[`all ${column}`]])))
  },
}
