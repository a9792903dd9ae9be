/** Why a card's bytes are not a card: a greppable code and a sentence for its publisher. */
export interface CardRefusal {
  readonly ok: false
  readonly code: CardRefusalCode
  readonly reason: string
}

export type CardRefusalCode =
  | 'CARD_TOO_LARGE'
  | 'CARD_NOT_UTF8'
  | 'CARD_BOM'
  | 'CARD_NOT_JSON'
  | 'CARD_TOO_DEEP'
  | 'CARD_DUPLICATE_KEY'
  | 'CARD_FORBIDDEN_KEY'
  | 'CARD_FORBIDDEN_TEXT'
  | 'CARD_SCHEMA'
  | 'CARD_URL'
  | 'CARD_REPEATED_ENTRY'
  | 'CARD_CONTRADICTION'

export const refusal = (code: CardRefusalCode, reason: string): CardRefusal => ({ ok: false, code, reason })
