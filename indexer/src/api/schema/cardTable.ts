import type { EntityTable } from './EntityTable.js'

const optional = (description: string) => ({ description, notNull: false })
const list = (description: string) => ({ description, notNull: true, type: 'Words' })

/** The parsed cards (content.cards) as the public API shows them; what has a structure of its own is added by cardFields. */
export const cardTable: EntityTable = {
  type: 'Card',
  description: 'What a listing says about itself, read from the bytes of its content hash.',
  columns: {
    hash: { description: 'SHA-256 of the bytes.', notNull: true, type: 'Bytes32' },
    status: { description: 'Whether the bytes are here, match their hash and are a card.', notNull: true, type: 'CardStatus' },
    reason: optional('Why it is unverified, in words; empty when it is verified.'),
    kind: { description: 'What it is; empty when unverified.', notNull: false, type: 'CardKind' },
    name: optional('Its name.'),
    summary: optional('One line about it.'),
    description: optional('Markdown. From a stranger: render it inert.'),
    license: optional('An SPDX identifier or free text.'),
    tasks: list('What it is for.'),
    modalities: list('Kinds of data it deals with.'),
    languages: list('Languages it deals with.'),
    tags: list('Free words.'),
    privacy: list('How data or weights stay private.'),
    parameters: optional('Number of parameters as its source says it.'),
    context_length: optional('Context length as its source says it.'),
    endpoint: optional('Where it is served.'),
    hardware: optional('What it runs on or needs.'),
  },
  relations: {},
  backward: {},
}
