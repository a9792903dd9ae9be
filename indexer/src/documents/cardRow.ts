import { validateCard } from '@assay/domain/card/validateCard'

/** A row of content.cards, by column. */
export type CardRow = Readonly<Record<string, unknown>> & { readonly hash: string; readonly status: 'VERIFIED' | 'UNVERIFIED' }

/** A card that cannot be shown, with the reason in words. */
export const unverified = (hash: string, reason: string): CardRow => ({ hash, status: 'UNVERIFIED', reason })

/** What the bytes of a content hash say as a card. Never throws: what is not a card is a row with the reason. */
export function cardRow(hash: string, bytes: Uint8Array): CardRow {
  const result = validateCard(bytes)
  if (!result.ok) return unverified(hash, result.reason)
  const { card } = result
  return {
    hash,
    status: 'VERIFIED',
    reason: null,
    kind: card.kind,
    name: card.name,
    summary: card.summary,
    description: card.description ?? null,
    license: card.license,
    publisher_name: card.publisher.name,
    publisher_url: card.publisher.url ?? null,
    tasks: card.tasks ?? [],
    modalities: card.modalities ?? [],
    languages: card.languages ?? [],
    tags: card.tags ?? [],
    privacy: card.privacy ?? [],
    parameters: card.parameters ?? null,
    context_length: card.contextLength ?? null,
    endpoint: card.endpoint ?? null,
    hardware: card.hardware ?? null,
    pricing: card.pricing === undefined ? null : JSON.stringify(card.pricing),
    artifacts: JSON.stringify(card.artifacts ?? []),
    lineage: JSON.stringify(card.lineage ?? []),
    evaluations: JSON.stringify(card.evaluations ?? []),
  }
}
