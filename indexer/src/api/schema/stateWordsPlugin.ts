import type {} from 'postgraphile'

/** What the values of enums mean that live in SQL (indexer/sql/20_derived.sql), which has no place to say it. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Phase: {
    COMMIT: 'Votes are being sealed.',
    REVEAL: 'Sealed votes are being opened.',
    APPEALABLE: 'Anyone may appeal until the window ends; from then on anyone may resolve it.',
    APPEALED: 'The Governor decides.',
    RESOLVED: 'Settled.',
  },
  ProposalState: {
    PENDING: 'Voting has not begun.',
    ACTIVE: 'Voting is open.',
    CANCELED: 'Cancelled by its proposer or vetoed in the timelock.',
    DEFEATED: 'Too few votes for it, or no quorum.',
    SUCCEEDED: 'Accepted; anyone may put it into the timelock.',
    QUEUED: 'Waiting in the timelock, or ready to be executed.',
    EXPIRED: 'Never reached by this Governor; part of the standard.',
    EXECUTED: 'Carried out.',
  },
}

export const stateWordsPlugin: GraphileConfig.Plugin = {
  name: 'AssayStateWordsPlugin',
  version: '1.0.0',
  schema: {
    hooks: {
      GraphQLEnumType_values(values, _build, { Self }) {
        for (const [name, description] of Object.entries(WORDS[Self.name] ?? {})) {
          const value = values[name]
          if (value !== undefined) value.description = description
        }
        return values
      },
    },
  },
}
