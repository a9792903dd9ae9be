import type { Card, LineageRelation } from '@assay/domain/card/Card'
import type { ActorName } from '../actors.ts'

/** What a card of the demo says; what it descends from is named, since ids follow from the deployment. */
export type CardFacts = Omit<Card, 'schemaVersion' | 'publisher' | 'lineage'> & {
  readonly publisher: string
  readonly lineage?: readonly (readonly [relation: LineageRelation, name: string])[]
}

/** A listing of the demo and its life; all times are seconds before the end. */
export interface ListingFacts {
  readonly owner: ActorName
  readonly submitted: number
  readonly card: CardFacts
  /** False when jurors refuse it before it is ever listed. */
  readonly accepted?: false
  /** Later versions, by what they change. */
  readonly updates?: readonly { readonly proposed: number; readonly change: Partial<CardFacts>; readonly accepted?: false }[]
  /** When its owner announced that it leaves. */
  readonly exit?: number
}
