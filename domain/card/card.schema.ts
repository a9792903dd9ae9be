import type { Schema } from '@cfworker/json-schema'
import { CARD_KINDS, LINEAGE_RELATIONS, PRICING_MODELS, PRIVACY_TECHNIQUES } from './Card.ts'

// `description` completes the sentence "<field> must be …" when a pattern refuses a value.
// No uniqueItems: the validator compares all pairs, also of a list that is far too long.

// Control, bidi-override and invisible characters would let a name pass for another one; piles of marks overflow their line.
const LINE = '^(?!\\s)(?!.*\\p{M}{9})[^\\p{Cc}\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]+(?<!\\s)$'
const line = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength, pattern: LINE, description: 'one line of visible text without spaces at its ends' }) as const

const words = { type: 'array', maxItems: 64, items: line(80) } as const
const url = { type: 'string', minLength: 1, maxLength: 2048 } as const

/** The JSON Schema (2020-12) of a card. The order of its properties is the canonical order of a card's keys. */
export const cardSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Assay card',
  type: 'object',
  additionalProperties: false,
  required: ['schemaVersion', 'kind', 'name', 'summary', 'license', 'publisher'],
  properties: {
    schemaVersion: { const: 1 },
    kind: { enum: [...CARD_KINDS] },
    name: line(120),
    summary: line(300),
    description: {
      type: 'string',
      maxLength: 100_000,
      pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$',
      description: 'markdown without control characters',
    },
    license: line(500),
    publisher: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: line(120), url },
    },
    tasks: words,
    modalities: words,
    languages: words,
    tags: words,
    parameters: line(200),
    contextLength: line(200),
    artifacts: {
      type: 'array',
      maxItems: 256,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'uri'],
        properties: {
          name: line(300),
          uri: url,
          sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: '64 lower-case hexadecimal digits' },
          bytes: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
        },
      },
    },
    lineage: {
      type: 'array',
      maxItems: 64,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['relation'],
        properties: {
          relation: { enum: [...LINEAGE_RELATIONS] },
          listingId: { type: 'string', pattern: '^0x[0-9a-f]{64}$', description: '0x followed by 64 lower-case hexadecimal digits' },
          uri: url,
        },
      },
    },
    evaluations: {
      type: 'array',
      maxItems: 256,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['benchmark', 'metric', 'value'],
        properties: {
          benchmark: line(200),
          metric: line(200),
          value: { type: ['string', 'number'], maxLength: 200, pattern: LINE, description: 'a number or one line of visible text' },
          evidence: url,
        },
      },
    },
    pricing: {
      type: 'object',
      additionalProperties: false,
      required: ['model'],
      properties: {
        model: { enum: [...PRICING_MODELS] },
        amount: {
          type: 'string',
          pattern: '^(0|[1-9][0-9]{0,29})(\\.[0-9]{1,18})?$',
          description: 'a decimal number as text, like "0.002"',
        },
        unit: line(80),
      },
    },
    endpoint: url,
    hardware: line(500),
    privacy: { type: 'array', maxItems: PRIVACY_TECHNIQUES.length, items: { enum: [...PRIVACY_TECHNIQUES] } },
  },
} as const satisfies Schema
