import { eventSql } from './eventSql.js'
import type { TableAudit } from './TableAudit.js'

/** One call of a proposal, as its creation told it. That all of them are there is in the proposal's own id. */
export const proposalAction: TableAudit = {
  table: 'proposal_action',
  extras: { created: eventSql({ contract: 'AssayGovernor', event: 'ProposalCreated', where: 'a.proposal_id = r.proposal_id' }) },
  check(row, look) {
    const said = row.created?.args
    look.columns({ id: `${row.proposal_id}-${row.index}`, target: said?.targets[row.index], value: said?.values[row.index], calldata: said?.calldatas[row.index] })
  },
}
