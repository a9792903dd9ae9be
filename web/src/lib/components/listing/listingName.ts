import { shortenHex } from '#lib/format/shortenHex.ts'
import { visibleText } from '#lib/format/visibleText.ts'

/** What a listing is called: its verified card's name, else its id, because a name that nobody checked is not shown as one. */
export function listingName(card: { readonly name: string | null; readonly status: string } | null | undefined, id: string): string {
  return card?.status === 'VERIFIED' && card.name ? visibleText(card.name) : `Listing ${shortenHex(id)}`
}
