import { RowLook } from '../tables/RowLook.js'
import type { Row } from '../tables/TableAudit.js'
import type { Part, View } from './Part.js'
import { stepOf } from './tablePart.js'

/**
 * The moments whose voting power decides something that is still open: the second before an open dispute and the one that
 * its jurors' warm-up goes back to, and the start of the votes on a proposal that nothing has ended.
 */
const MOMENTS = `select distinct m.at::text as at from (
    select unnest(array[d.opened_at - 1, d.opened_at - greatest(p.warm_up, 1)]) as at from chain.dispute d join chain.parameter_set p on p.id = d.parameters_id where not d.resolved
    union all select p.vote_start from chain.proposal p where chain.proposal_state(p) in ('PENDING', 'ACTIVE', 'SUCCEEDED', 'QUEUED')
  ) m where m.at < $1`

const powerAt = (kind: string): string =>
  `(select coalesce((select c.value from chain.power_checkpoint c where c.account_id = a.id and c.kind = '${kind}' and c.timepoint <= m.at order by c.timepoint desc limit 1), 0))`

const PAGE = `select m.at || '-' || a.id as id, a.id as account, m.at, a.transaction, ${powerAt('UNITS')} as units, ${powerAt('VOTES')} as votes, chain.total_units_at(m.at) as total
  from (select $1::numeric as at) m, chain.account a where a.id > $2 order by a.id limit $3`
const CHOSEN = `select t.id, split_part(t.id, '-', 2) as account, m.at, a.transaction, ${powerAt('UNITS')} as units, ${powerAt('VOTES')} as votes, chain.total_units_at(m.at) as total
  from unnest($1::text[]) as t(id) join lateral (select split_part(t.id, '-', 1)::numeric as at) m on true join chain.account a on a.id = split_part(t.id, '-', 2)`

/** What everybody's balance, votes and the total were at each moment that still decides something. */
export const openSnapshotsPart: Part = {
  name: 'open snapshots',
  tables: ['open snapshots'],
  counts: false,
  /** `from` is the last row's id: moment and account. */
  async step(view, from) {
    const moments = (await view.snapshot.rows<{ at: string }>(MOMENTS, [view.chain.block.timestamp])).map(({ at }) => BigInt(at)).sort((a, b) => Number(a - b))
    const [at, account] = from === '' ? ['-1', ''] : from.split('-')
    // A dispute may have been resolved since: then its moment is left where it stands.
    const moment = moments.find((each) => each >= BigInt(at === '' ? -1 : (at ?? -1)))
    if (moment === undefined) return stepOf([], undefined)
    const after = String(moment) === at ? (account ?? '') : ''
    const rows = await view.snapshot.rows<Row>(PAGE, [String(moment), after, view.pageSize])
    const looks = await looksAt(view, rows)
    const later = moments.find((each) => each > moment)
    if (rows.length === view.pageSize) return stepOf(looks, rows.at(-1)!.id)
    return stepOf(looks, later === undefined ? undefined : `${String(later)}-`)
  },
  async again(view, ids) {
    if (ids.some((id) => !/^\d+-0x/.test(id))) return openSnapshotsPart.step(view, '') // it could not be read at all
    return stepOf(await looksAt(view, await view.snapshot.rows<Row>(CHOSEN, [ids])), undefined)
  },
}

function looksAt({ chain }: View, rows: readonly Row[]): Promise<RowLook[]> {
  const totals = new Map<string, Promise<unknown>>()
  const totalAt = (at: string): Promise<unknown> => {
    let total = totals.get(at)
    if (total === undefined) totals.set(at, (total = chain.read('Staking', 'getPastTotalSupply', BigInt(at))))
    return total
  }
  return Promise.all(
    rows.map(async (row) => {
      const look = new RowLook('open snapshots', row, undefined)
      const [units, votes, total] = await Promise.all([
        chain.read('Staking', 'getPastBalanceOf', row.account, BigInt(row.at)),
        chain.read('Staking', 'getPastVotes', row.account, BigInt(row.at)),
        totalAt(row.at),
      ])
      look.columns({ units, votes, total })
      return look
    }),
  )
}
