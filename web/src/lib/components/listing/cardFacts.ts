import type { CardFactsFragment } from '#lib/graphql/generated/operations.ts'
import { visibleText } from '#lib/format/visibleText.ts'
import { safeUrl } from '#lib/markdown/safeUrl.ts'
import { common } from '#lib/words/common.ts'
import { listingWords as words } from '#lib/words/listing.ts'

export interface CardFact {
  label: string
  text: string
  href: string | null
}

/** What a card says in single lines. What it does not say is left out, except the licence, whose absence matters. */
export function cardFacts(card: CardFactsFragment): CardFact[] {
  const list = (values: readonly (string | null)[] | null) => (values ?? []).join(', ')
  const price = card.pricing && [card.pricing.amount, card.pricing.unit, words.prices[card.pricing.model]].filter(Boolean).join(' ')

  const lines: [label: string, text: string | null | undefined, url?: string | null | undefined][] = [
    [words.card.license, card.license ?? common.unknown],
    [words.card.publisher, card.publisher?.name, card.publisher?.url],
    [words.card.tasks, list(card.tasks)],
    [words.card.modalities, list(card.modalities)],
    [words.card.languages, list(card.languages)],
    [words.card.tags, list(card.tags)],
    [words.card.parameters, card.parameters],
    [words.card.contextLength, card.contextLength],
    [words.card.hardware, card.hardware],
    [words.card.endpoint, card.endpoint, card.endpoint],
    [words.card.privacy, list(card.privacy)],
    [words.card.pricing, price],
  ]
  return lines.flatMap(([label, text, url]) => (text ? [{ label, text: visibleText(text), href: url ? safeUrl(url) : null }] : []))
}
