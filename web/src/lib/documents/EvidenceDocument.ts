/** A piece of evidence as the page may show it. */
export interface EvidenceDocument {
  contentHash: string
  /** Whether the bytes are the ones the chain commits to; unknown when they were not found. */
  result: 'verified' | 'refuted' | 'unknown'
  /** Inert; only when verified. */
  html: string | null
}
