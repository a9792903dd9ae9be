import { events } from '../../abi/disputeCourt'
import { link } from '../../chain/store/link'
import { Account, Dispute, Evidence } from '../../model'
import { onEvent } from '../onEvent'
import { aboutDispute, disputeReads } from '../rows/dispute'
import { eventId } from '../rows/ids'

/** Somebody brought bytes before the court. */
export const evidenceSubmitted = onEvent('DisputeCourt', events.EvidenceSubmitted, {
  reads: ({ args }) => disputeReads(args.disputeId),
  apply: ({ args: { disputeId, party, contentHash, uri }, log, rows }) => {
    rows.mention(party)
    rows.insert(Evidence, { id: eventId(log), dispute: link(Dispute, disputeId), party: link(Account, party), contentHash, uri, at: log.timestamp })
  },
  about: ({ args, rows }) => ({ account: args.party, ...aboutDispute(rows, args.disputeId) }),
})
