/** What one seed did, by the names of calls: how often each was accepted, and refused for which reason. */
export interface Report {
  readonly seed: number
  readonly steps: number
  readonly seconds: number
  readonly reads: number
  readonly accepted: Record<string, number>
  readonly refused: Record<string, number>
  readonly milestones: Record<string, number>
  readonly turns: Record<string, number>
  /** Model's reason / contract's error → how often. */
  readonly reasons: Record<string, number>
}
