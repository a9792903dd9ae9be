/** One side of a vote: its weight in base units, and how it is drawn. */
export interface VotePart {
  label: string
  value: bigint
  /** Sealed is what nobody knows yet; neutral takes no side. */
  tone: 'kept' | 'removed' | 'sealed' | 'neutral'
}
