import { stringToBytes } from 'viem'
import type { Card } from './Card.ts'
import { cardSchema } from './card.schema.ts'

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly [keyword: string]: unknown
}

/**
 * The canonical bytes of a card: keys in the schema's order, two spaces, one newline at the end, UTF-8.
 * Equal cards have equal bytes, so an importer that runs again finds the same content hash.
 */
export function encodeCard(card: Card): Uint8Array {
  return stringToBytes(`${JSON.stringify(ordered(card, cardSchema as Node), null, 2)}\n`)
}

function ordered(value: unknown, schema: Node): unknown {
  if (Array.isArray(value)) return value.map((entry) => ordered(entry, schema.items ?? {}))
  if (typeof value !== 'object' || value === null || schema.properties === undefined) return value
  const fields = value as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(schema.properties)
      .filter(([key]) => fields[key] !== undefined)
      .map(([key, child]) => [key, ordered(fields[key], child)]),
  )
}
