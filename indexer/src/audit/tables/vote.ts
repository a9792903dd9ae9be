import { CHOICES } from '@assay/domain/enums'
import { argumentIs, eventSql } from './eventSql.js'
import type { TableAudit } from './TableAudit.js'
import { wordOf } from './wordOf.js'

const ofVote = (event: string) => eventSql({ contract: 'DisputeCourt', event, where: `a.dispute_id = r.dispute_id and ${argumentIs('voter', 'r.voter_id')}` })

/** A juror's vote; when it was made, and what came back of it, are in the log alone. */
export const vote: TableAudit = {
  table: 'vote',
  extras: { sealed: ofVote('VoteCommitted'), opened: ofVote('VoteRevealed'), paid: ofVote('VoteClaimed') },
  async check(row, look, chain) {
    const [commitment, weight, bond, revealed, choice, claimed] = await chain.readAll(6, 'DisputeCourt', 'voteOf', row.dispute_id, row.voter_id)
    look.columns({
      id: `${row.dispute_id}-${row.voter_id}`,
      commitment,
      weight,
      bond,
      choice: wordOf(CHOICES, choice),
      status: claimed === true ? 'CLAIMED' : revealed === true ? 'REVEALED' : revealed === false ? 'COMMITTED' : revealed,
      bond_returned: row.paid?.args.bond ?? 0,
      reward: row.paid?.args.reward ?? 0,
      committed_at: row.sealed?.at,
      revealed_at: row.opened?.at,
    })
  },
}
