import { reputationAfter } from '@assay/domain/rules/reputationAfter'
import { epochOf } from '@assay/domain/rules/epochOf'
import { REPUTATION_RULES, reputationPoints, wholeTokens, type ReputationKind } from '@assay/domain/rules/reputationPoints'
import { standingOf } from '@assay/domain/rules/standingOf'
import { eventIdOf } from '../parts/eventIdOf.js'
import { idOfNumber } from './idOfNumber.js'
import type { TableAudit } from './TableAudit.js'

/** A reputation: no contract knows it, so it is added up anew from its components (PROTOCOL §10). */
export const reputation: TableAudit = {
  table: 'reputation',
  extras: {
    epochs: `(select coalesce(json_agg(json_build_object('epoch', e.epoch, 'points', e.points::text) order by e.epoch), '[]') from
      (select c.epoch, sum(c.points) as points from chain.reputation_entry c where c.account_id = r.account_id and (r.role = 'TOTAL' or c.role = r.role) group by c.epoch) e)`,
  },
  check(row, look) {
    const epochs: readonly { epoch: number; points: string }[] = row.epochs
    let [points, epoch] = [0n, epochs[0]?.epoch ?? 0]
    for (const each of epochs) {
      points = reputationAfter(points, each.epoch - epoch) + BigInt(each.points)
      epoch = each.epoch
    }
    look.columns({ id: `${row.account_id}-${row.role}`, points, epoch, standing: standingOf(points, epoch) })
  },
}

/** What a component counts, as far as the index still has it: what a backer vouched at a ruling of long ago it has not. */
const COUNTED = `case
  when r.kind like 'VOTE_%' then (select v.weight from chain.vote v where v.dispute_id = r.dispute_id and v.voter_id = r.account_id)
  when r.kind like 'CHALLENGE_%' then (select d.stake from chain.dispute d where d.id = r.dispute_id and d.challenger_id = r.account_id)
  when r.kind in ('LISTING_ACCEPTED', 'VERSION_REMOVED') then (select l.min_deposit from chain.listing l where l.id = r.listing_id and l.owner_id = r.account_id)
  when r.kind = 'VOUCH_SLASHED' then (select nullif(p.loss, 0) from chain.position p where p.account_id = r.account_id and p.version_id = r.version_id)
  when r.kind = 'PROPOSAL_VOTED' then (select 1000000000000000000 from chain.ballot b where b.proposal_id = r.proposal_id and b.voter_id = r.account_id)
  end`
const KEPT_NOWHERE = ['VOUCH_SURVIVED', 'VOUCH_SLASHED']
const CAUSES: Readonly<Record<string, string>> = { LISTING_ACCEPTED: 'VersionActivated', VOUCH_SLASHED: 'PoolSlashed' }

/** One component: which event it comes from, in which role and epoch it counts, and how much. */
export const reputationEntry: TableAudit = {
  table: 'reputation_entry',
  extras: {
    counted: COUNTED,
    added: "exists (select from chain.reputation x where x.id = r.account_id || '-' || r.role) and exists (select from chain.reputation x where x.id = r.account_id || '-TOTAL')",
    about:
      "(select coalesce(d.version_id, r.version_id) || ' of ' || v.listing_id from chain.version v left join chain.dispute d on d.id = r.dispute_id where v.id = r.version_id)",
  },
  check(row, look) {
    const kind = row.kind as ReputationKind
    const rule = REPUTATION_RULES[kind] as (typeof REPUTATION_RULES)[ReputationKind] | undefined
    const { event } = look
    look.columns({ id: `${eventIdOf(row.block, row.log_index)}-${row.account_id}-${row.kind}`, role: rule?.role, at: event?.at, epoch: event && epochOf(BigInt(event.at)) })
    look.same('added up', row.added, true)
    look.same('kind', row.kind, row.id.split('-').at(-1))
    if (rule === undefined) return
    if (row.version_id !== null) look.same('version and listing', `${row.version_id} of ${row.listing_id}`, row.about)
    const isBallot = kind === 'PROPOSAL_VOTED'
    const cause = CAUSES[kind] ?? (isBallot ? 'VoteCast' : 'DisputeResolved')
    look.same('cause', cause, event?.event.replace('WithParams', ''))
    if (isBallot) look.same('proposal_id', row.proposal_id, event && idOfNumber(BigInt(event.args.proposalId)))
    if (row.dispute_id !== null) look.same('dispute_id', row.dispute_id, event?.args.disputeId)
    if (row.counted !== null || !KEPT_NOWHERE.includes(kind)) look.same('points', row.points, reputationPoints(kind, wholeTokens(BigInt(row.counted ?? 0))))
  },
}

/** A point of a grade's history: the newest one is the grade itself. */
export const gradePoint: TableAudit = {
  table: 'grade_point',
  extras: {
    newest: `(select json_build_object('grade', l.grade, 'weight', l.grade_weight::text) from chain.listing l
      where l.id = r.listing_id and not exists (select from chain.grade_point g where g.listing_id = r.listing_id and g.id > r.id))`,
  },
  check(row, look) {
    look.columns({ id: `${row.listing_id}-${String(row.block).padStart(10, '0')}`, at: look.event?.at, ...row.newest })
  },
}
