import { reputationAfter } from '@assay/domain/rules/reputationAfter'
import { epochOf } from '@assay/domain/rules/epochOf'
import { REPUTATION_RULES } from '@assay/domain/rules/reputationPoints'
import { standingOf } from '@assay/domain/rules/standingOf'
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

/** One component: which event it comes from, in which role and epoch it counts. */
export const reputationEntry: TableAudit = {
  table: 'reputation_entry',
  check(row, look) {
    const rule = REPUTATION_RULES[row.kind as keyof typeof REPUTATION_RULES] as { role: string } | undefined
    look.columns({ role: rule?.role, at: look.event?.at, epoch: look.event === undefined ? null : epochOf(BigInt(look.event.at)) })
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
    look.columns({ at: look.event?.at, ...row.newest })
  },
}
