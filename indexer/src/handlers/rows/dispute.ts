import { ref, type Ref } from '../../chain/store/ref'
import type { LogRows } from '../../chain/store/LogRows'
import { Dispute } from '../../model'

/** A dispute. */
export const disputeReads = (disputeId: string): Ref[] => [ref(Dispute, disputeId)]

/** What an event of a dispute is about. */
export function aboutDispute(rows: LogRows, disputeId: string): { dispute: string; listing: string } {
  return { dispute: disputeId, listing: rows.get(Dispute, disputeId).listing.id }
}
