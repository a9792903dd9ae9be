import type { EntityEnum } from './EntityTable.js'

/** Enums of cards; those of the chain are generated from schema.graphql. */
export const cardEnums: Readonly<Record<string, EntityEnum>> = {
  CardKind: {
    description: 'What can be listed.',
    values: { MODEL: 'Weights that can be run.', DATASET: 'Data to train or evaluate with.', COMPUTE: 'Machines to run on.', AGENT: 'A service that acts.' },
  },
  CardStatus: {
    description: 'Whether a card can be trusted to be what was listed.',
    values: { VERIFIED: 'The bytes match the content hash and are a card.', UNVERIFIED: 'The bytes do not match, are not a card, or could not be fetched.' },
  },
}
