import { Validator } from '@cfworker/json-schema'
import { quote } from '../errors/quote.ts'
import type { Card } from './Card.ts'
import { cardSchema } from './card.schema.ts'
import { checkUrl } from './checkUrl.ts'
import { describeSchemaError } from './describeSchemaError.ts'
import { parseStrictJson } from './parseStrictJson.ts'
import { refusal, type CardRefusal } from './refusal.ts'

/** The largest card, in bytes. */
export const MAX_CARD_BYTES = 256 * 1024

// A global of every browser and of Node; the domain only borrows its type here.
declare const TextDecoder: new (label: 'utf-8', options: { fatal: true; ignoreBOM: true }) => { decode(bytes: Uint8Array): string }

// It stops at the first complaint: a list of 100 000 wrong entries costs no more than one.
const validator = new Validator(cardSchema, '2020-12', true)

/** A card that was read from its bytes, or why the bytes are not a card. */
export type CardResult = { readonly ok: true; readonly card: Card } | CardRefusal

/** Reads a card from its bytes. Never throws on any input: a refusal has a code and a sentence for the publisher. */
export function validateCard(bytes: Uint8Array): CardResult {
  if (bytes.length > MAX_CARD_BYTES) {
    return refusal('CARD_TOO_LARGE', `The card has ${bytes.length} bytes; at most ${MAX_CARD_BYTES} are allowed.`)
  }
  const text = decodeText(bytes)
  if (typeof text !== 'string') return text
  const parsed = parseStrictJson(text)
  if (!parsed.ok) return parsed

  const shape = validator.validate(parsed.value)
  if (!shape.valid) return refusal('CARD_SCHEMA', describeSchemaError(shape.errors, parsed.value))
  const card = parsed.value as Card
  return checkUrls(card) ?? checkLists(card) ?? checkSense(card) ?? { ok: true, card }
}

function decodeText(bytes: Uint8Array): string | CardRefusal {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return refusal('CARD_BOM', 'The card starts with a byte order mark; save it as UTF-8 without one.')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return refusal('CARD_NOT_UTF8', 'The card is not UTF-8 text.')
  }
}

function checkUrls(card: Card): CardRefusal | null {
  const urls: [path: string, url: string | undefined][] = [
    ['publisher.url', card.publisher.url],
    ...(card.artifacts ?? []).map((artifact, i): [string, string] => [`artifacts[${i}].uri`, artifact.uri]),
    ...(card.lineage ?? []).map((link, i): [string, string | undefined] => [`lineage[${i}].uri`, link.uri]),
    ...(card.evaluations ?? []).map((evaluation, i): [string, string | undefined] => [`evaluations[${i}].evidence`, evaluation.evidence]),
    ['endpoint', card.endpoint],
  ]
  for (const [path, url] of urls) {
    const problem = url === undefined ? null : checkUrl(url, { ipfs: path !== 'endpoint' })
    if (problem !== null) return refusal('CARD_URL', `${path} ${problem}, but is ${quote(url ?? '')}.`)
  }
  return null
}

function checkLists(card: Card): CardRefusal | null {
  for (const field of ['tasks', 'modalities', 'languages', 'tags', 'privacy'] as const) {
    const entries: readonly string[] = card[field] ?? []
    const repeated = entries.find((entry, i) => entries.indexOf(entry) !== i)
    if (repeated !== undefined) return refusal('CARD_REPEATED_ENTRY', `${field} has ${quote(repeated)} twice.`)
  }
  return null
}

function checkSense(card: Card): CardRefusal | null {
  const vague = (card.lineage ?? []).findIndex((link) => (link.listingId === undefined) === (link.uri === undefined))
  if (vague >= 0) return refusal('CARD_CONTRADICTION', `lineage[${vague}] must have either a listingId or a uri.`)
  const { pricing } = card
  if (pricing?.model === 'FREE' && pricing.amount !== undefined && /[1-9]/.test(pricing.amount)) {
    return refusal('CARD_CONTRADICTION', 'pricing must not have an amount, since its model is FREE.')
  }
  return null
}
