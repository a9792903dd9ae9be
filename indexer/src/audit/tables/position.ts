import { eventSql, sumSql } from './eventSql.js'
import type { TableAudit } from './TableAudit.js'

const OF_POSITION = "a.account_id = r.account_id and a.arguments like '%' || r.version_id || '%'"
const TOUCHES = "('Vouched', 'ReleaseStarted', 'Harvested', 'PositionSlashed')"

/** The pool's reward index at the last event that paid the position: contracts tell only what is pending, where rounding hides a little. */
const PAID_UP_TO = `(select coalesce((
    select (f.arguments::json ->> 'acc') from chain.activity f
    where f.listing_id = (select v.listing_id from chain.version v where v.id = r.version_id) and f.event = 'PoolFunded'
      and f.arguments like '%' || r.version_id || '%' and f.id < t.id order by f.id desc limit 1), '0')
  from (select max(a.id) as id from chain.activity a where ${OF_POSITION} and a.contract = 'Staking' and a.event in ${TOUCHES}) t)`

/** What somebody has at stake behind a version, up to where it was rewarded, and what it earned and lost in all. */
export const position: TableAudit = {
  table: 'position',
  extras: {
    pool_acc: '(select p.acc from chain.pool p where p.id = r.pool_id)',
    paid_up_to: PAID_UP_TO,
    earned: sumSql('amount', { contract: 'Staking', event: 'Harvested', where: OF_POSITION }),
    lost: sumSql('loss', { contract: 'Staking', event: 'PositionSlashed', where: OF_POSITION }),
    vouch: eventSql({ contract: 'Staking', event: 'Vouched', where: OF_POSITION }),
  },
  async check(row, look, chain) {
    const [[vouched, releasing], pending] = await Promise.all([
      chain.readAll(2, 'Staking', 'positionOf', row.account_id, row.version_id),
      chain.read('Staking', 'pendingRewardOf', row.account_id, row.version_id),
    ])
    look.columns({ vouched, releasing, pool_id: row.version_id, reward_index: row.paid_up_to, harvested: row.earned, loss: row.lost })
    look.same('id', row.id, `${row.account_id}-${row.version_id}`)
    look.same('row', 'there', row.vouch === null ? 'never vouched' : 'there')
    look.same('pending', (BigInt(row.vouched) * (BigInt(row.pool_acc ?? 0) - BigInt(row.reward_index))) / 10n ** 18n, pending)
  },
}
