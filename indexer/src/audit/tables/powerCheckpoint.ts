import type { TableAudit } from './TableAudit.js'

const PAST: Readonly<Record<string, string>> = { VOTES: 'getPastVotes', UNITS: 'getPastBalanceOf', TOTAL: 'getPastTotalSupply' }
const NOW: Readonly<Record<string, string>> = { VOTES: 'getVotes', UNITS: 'balanceOf', TOTAL: 'totalSupply' }

/** Power at the end of a second. Contracts tell only the past of it; the head's own second is the present. */
export const powerCheckpoint: TableAudit = {
  table: 'power_checkpoint',
  async check(row, look, chain) {
    const whose = row.kind === 'TOTAL' ? [] : [row.account_id]
    const isPast = Number(row.timepoint) < chain.block.timestamp
    const value = isPast ? await chain.read('Staking', PAST[row.kind]!, ...whose, BigInt(row.timepoint)) : await chain.read('Staking', NOW[row.kind]!, ...whose)
    look.columns({ id: `${row.kind}-${row.account_id ?? 'total'}-${row.timepoint}`, value })
    look.same('timepoint', row.timepoint, look.event?.at)
  },
}
