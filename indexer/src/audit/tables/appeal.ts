import { eventSql } from './eventSql.js'
import type { TableAudit } from './TableAudit.js'
import { idOfNumber } from './idOfNumber.js'

const ofAppeal = (event: string) => eventSql({ contract: 'DisputeCourt', event, where: 'a.dispute_id = r.dispute_id' })

/** An appeal; what became of its bond is in the log alone. */
export const appeal: TableAudit = {
  table: 'appeal',
  extras: { posted: ofAppeal('DisputeAppealed'), settled: ofAppeal('AppealSettled') },
  async check(row, look, chain) {
    const fields = await chain.readAll(16, 'DisputeCourt', 'disputeOf', row.dispute_id)
    const [appellant, bond, deadline, number] = fields.slice(12)
    const end = row.settled?.args
    look.columns({
      id: row.dispute_id,
      appellant_id: appellant,
      bond,
      deadline,
      proposal_id: idOfNumber(number),
      outcome: end === undefined ? 'OPEN' : end.overturned === true ? 'OVERTURNED' : 'FAILED',
      paid: end?.amount ?? 0,
      burned: end?.burned ?? 0,
      at: row.posted?.at,
    })
  },
}
