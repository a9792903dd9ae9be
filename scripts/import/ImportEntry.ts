import type { Card } from '@assay/domain/card/Card'

/** Where entries come from. The name is part of every listing's salt, so it never changes. */
export const SOURCES = ['onnx-hub', 'open-llms', 'card'] as const
export type Source = (typeof SOURCES)[number]

/** A source entry that became a card. */
export interface ConvertedEntry {
  readonly ok: true
  readonly name: string
  /** What stays the same when the source corrects the entry: it makes the listing's salt. */
  readonly stableKey: string
  readonly card: Card
}

/** A source entry that could not become a card, and why, in words. */
export interface ReportedEntry {
  readonly ok: false
  readonly name: string
  readonly problem: string
}

export type ImportEntry = ConvertedEntry | ReportedEntry
