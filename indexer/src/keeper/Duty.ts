/** Something that is due and that anyone may do. */
export interface Duty {
  readonly call: 'activate' | 'finalizeExit' | 'tally' | 'resolve' | 'completeRelease'
  /** listingId, disputeId, or the number of a ticket. */
  readonly id: string
}
