import type { LogPlace } from '../../chain/LogPlace'
import type { PowerKind, ReputationKind, ReputationRole } from '../../model'

/** Ids of rows that are no ids of the chain are built here and nowhere else. */

export const HEAD_ID = 'head'
export const TOTALS_ID = 'totals'
export const ZERO_ADDRESS = '0x0000000000000000000000000000000000000000'
export const ZERO_BYTES32 = `0x${'0'.repeat(64)}`

/** Of rows that are an event: sorts as the log does. */
export const eventId = (log: LogPlace): string => `${String(log.block).padStart(10, '0')}-${String(log.logIndex).padStart(5, '0')}`

export const positionId = (account: string, versionId: string): string => `${account}-${versionId}`

export const voteId = (disputeId: string, voter: string): string => `${disputeId}-${voter}`

export const ratingId = (listingId: string, rater: string): string => `${listingId}-${rater}`

/** One per listing and block: sorts as the log does. */
export const gradePointId = (listingId: string, log: LogPlace): string => `${listingId}-${String(log.block).padStart(10, '0')}`

export const reputationId = (account: string, role: ReputationRole): string => `${account}-${role}`

/** One event gives an account at most one component of a kind. */
export const reputationEntryId = (log: LogPlace, account: string, kind: ReputationKind): string => `${eventId(log)}-${account}-${kind}`

/** The Governor's number as 0x and 64 digits. */
export const proposalId = (number: bigint): string => `0x${number.toString(16).padStart(64, '0')}`

export const actionId = (proposal: string, index: number): string => `${proposal}-${index}`

export const ballotId = (proposal: string, voter: string): string => `${proposal}-${voter}`

/** One per kind, account and second: a later change in the same second overwrites it. */
export const checkpointId = (kind: PowerKind, account: string | undefined, timepoint: bigint): string => `${kind}-${account ?? 'total'}-${timepoint}`
