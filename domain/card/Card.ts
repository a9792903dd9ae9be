/** What can be listed. */
export const CARD_KINDS = ['MODEL', 'DATASET', 'COMPUTE', 'AGENT'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** How a listing descends from, or depends on, another. */
export const LINEAGE_RELATIONS = ['FINE_TUNED_FROM', 'TRAINED_ON', 'QUANTIZED_FROM', 'EVALUATED_ON', 'SERVED_BY'] as const
export type LineageRelation = (typeof LINEAGE_RELATIONS)[number]

export const PRICING_MODELS = ['FREE', 'PER_CALL', 'SUBSCRIPTION', 'PER_HOUR'] as const
export type PricingModel = (typeof PRICING_MODELS)[number]

/** Ways in which data or weights stay private. */
export const PRIVACY_TECHNIQUES = ['FEDERATED', 'SMPC', 'TEE', 'HOMOMORPHIC', 'DIFFERENTIAL', 'ZERO_KNOWLEDGE'] as const
export type PrivacyTechnique = (typeof PRIVACY_TECHNIQUES)[number]

/** What a text field says when its source says nothing. */
export const UNKNOWN = 'unknown'

export interface CardArtifact {
  readonly name: string
  /** https:// or ipfs:// */
  readonly uri: string
  /** 64 lower-case hexadecimal digits; absent when the source does not give it. */
  readonly sha256?: string
  /** Size in bytes; absent when the source does not give it. */
  readonly bytes?: number
}

/** Exactly one of listingId and uri says what the listing relates to. */
export interface CardLineage {
  readonly relation: LineageRelation
  readonly listingId?: string
  readonly uri?: string
}

export interface CardEvaluation {
  readonly benchmark: string
  readonly metric: string
  readonly value: string | number
  readonly evidence?: string
}

export interface CardPricing {
  readonly model: PricingModel
  /** A decimal number as text, in `unit`. */
  readonly amount?: string
  readonly unit?: string
}

/** What a listing says about itself: the parsed form of a card's bytes. Text that is not known says "unknown". */
export interface Card {
  readonly schemaVersion: 1
  readonly kind: CardKind
  readonly name: string
  readonly summary: string
  /** Markdown. */
  readonly description?: string
  /** An SPDX identifier or free text. */
  readonly license: string
  readonly publisher: { readonly name: string; readonly url?: string }
  readonly tasks?: readonly string[]
  readonly modalities?: readonly string[]
  readonly languages?: readonly string[]
  readonly tags?: readonly string[]
  /** Free text, since sources say "0.06 - 11 billion". */
  readonly parameters?: string
  readonly contextLength?: string
  readonly artifacts?: readonly CardArtifact[]
  readonly lineage?: readonly CardLineage[]
  readonly evaluations?: readonly CardEvaluation[]
  readonly pricing?: CardPricing
  readonly endpoint?: string
  readonly hardware?: string
  readonly privacy?: readonly PrivacyTechnique[]
}
