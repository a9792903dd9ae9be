import type { TableAudit } from './TableAudit.js'

const FIELDS = ['total', 'active', 'slashed', 'slash_bps', 'slash_amount', 'collected', 'acc', 'rewards']

/** A version's pool, and that its positions add up to it (law L18). */
export const pool: TableAudit = {
  table: 'pool',
  extras: {
    behind: `(select json_build_object('recorded', coalesce(sum(p.vouched + p.releasing), 0)::text, 'vouched', coalesce(sum(p.vouched), 0)::text)
      from chain.position p where p.version_id = r.id)`,
  },
  async check(row, look, chain) {
    const [values, [, , status]] = await Promise.all([chain.readAll(FIELDS.length, 'Staking', 'poolOf', row.id), chain.readAll(6, 'ListingRegistry', 'versionOf', row.version_id)])
    look.same('row', 'there', status === 0 ? 'of no version' : 'there')
    look.columns({ version_id: row.id, ...Object.fromEntries(FIELDS.map((field, place) => [field, values[place]])) })
    look.same('positions, recorded', row.behind.recorded, values[0])
    look.same('positions, vouched', row.behind.vouched, values[1])
  },
}
