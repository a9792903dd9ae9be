import { refsBy, type Ref } from '../../chain/store/ref'
import type { LogRows } from '../../chain/store/LogRows'
import { Proposal } from '../../model'

/** What `proposalOf` needs. */
export const operationReads = (operationId: string): Ref[] => [refsBy(Proposal, 'operationId', operationId)]

/** The proposal that a timelock operation carries out, if it is one's. */
export function proposalOf(rows: LogRows, operationId: string): string | undefined {
  return rows.by(Proposal, 'operationId', operationId)[0]?.id
}
