import { createHash } from 'node:crypto'
import type { TableAudit } from './TableAudit.js'

/** The state hash after a block: of the right block, and the newest one of the sum that the head keeps. */
export const stateHash: TableAudit = {
  table: 'state_hash',
  hasNoEvent: true,
  extras: { sum: "(select h.state_sum from chain.head h where h.id = 'head' and not exists (select from chain.state_hash s where s.id > r.id))" },
  async check(row, look, chain) {
    const header = await chain.node.header(row.block)
    look.columns({ id: String(row.block).padStart(10, '0'), block_hash: header?.hash, at: header?.timestamp })
    if (row.sum !== null) look.same('hash', row.hash, `0x${createHash('sha256').update(Buffer.from(row.sum, 'hex')).digest('hex')}`)
  },
}
