import type { Pool } from 'pg'
import type { Duty } from './Duty.js'

/** So many at a look; what is left comes at the next. */
const LIMIT = 50

// Rules of PROTOCOL §4–§6; what an index cannot know (a slash not settled yet, the Governor's own state) the simulation finds.
const DUE = `
  select 'activate' as call, l.id from chain.listing l join chain.version v on v.id = l.pending_version_id
    where l.status in ('PENDING', 'LISTED') and l.open_dispute_id is null and v.pending_ends_at <= $1
  union all
  select 'finalizeExit', l.id from chain.listing l where l.status = 'EXITING' and l.open_dispute_id is null and l.exit_ready_at <= $1
  union all
  select 'tally', d.id from chain.dispute d where not d.resolved and not d.tallied and d.reveal_ends_at <= $1 and d.appeal_ends_at > $1
  union all
  select 'resolve', d.id from chain.dispute d left join chain.appeal a on a.dispute_id = d.id left join chain.proposal p on p.id = a.proposal_id
    where not d.resolved and case when d.appealed then a.deadline <= $1 or chain.proposal_state(p) in ('DEFEATED', 'EXPIRED', 'CANCELED') else d.appeal_ends_at <= $1 end
  union all
  select 'completeRelease', t.id from chain.release_ticket t join chain.version v on v.id = t.version_id join chain.listing l on l.id = v.listing_id join chain.pool on pool.id = v.id
    left join chain.dispute d on d.version_id = v.id and not d.resolved
    where not t.completed and not t.void and not pool.slashed
      and (t.ready_at <= $1 or v.status in ('SUPERSEDED', 'REJECTED') or l.status in ('WITHDRAWN', 'REMOVED'))
      and (d.id is null or t.ready_at <= d.opened_at)`

/**
 * What is due at a moment of the chain, by the index's rows; the oldest open ends first.
 * @param now unix seconds of the newest block
 * @param skip duties not to be given again yet, as `<call> <id>`
 */
export async function dueDuties(pool: Pool, now: bigint, skip: readonly string[]): Promise<readonly Duty[]> {
  const { rows } = await pool.query<Duty>(`select call, id from (${DUE}) due where not (call || ' ' || id = any($2)) order by call, id limit ${LIMIT}`, [now.toString(), skip])
  return rows
}
