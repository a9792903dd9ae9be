import type { FieldArgs, Step } from 'postgraphile/grafast'
import { extendSchema, gql } from 'postgraphile/utils'
import { runChanges } from '../changes/runChanges.js'
import { asked, type Asking } from './asked.js'

/** The root field `changes`: what a follower has to read again. */
export const changesPlugin = extendSchema((build) => {
  const { listing } = build.pgResources as unknown as Record<string, Asking>
  if (listing === undefined) throw new Error('The table chain.listing is missing.')
  return {
    typeDefs: gql`
      extend type Query {
        "Rows that changed after a block, in the order in which they changed last: whoever reads them again has the same rows. Ask from a block that is final (head.finalized): what was above it may have been taken back."
        changes(
          "Only what changed after this block."
          sinceBlock: Int!
          "How many, 1 to 100; 20 when it is not given."
          first: Int
          "Only what comes after this cursor."
          after: String
        ): ChangesConnection!
      }
      "A page of changes."
      type ChangesConnection {
        "The oldest first."
        nodes: [Change!]!
        "Where the page ends."
        pageInfo: PageEnd!
      }
      "A row that changed."
      type Change {
        "Its type, for example Listing: ask for it by the field of that name, in lower case at the beginning."
        entity: String!
        "Its id."
        id: String!
        "Block of its last change."
        block: Int!
        "Log index of its last change."
        logIndex: Int!
        "Transaction of its last change."
        transaction: Bytes32!
        "Where this change stands, for the argument after."
        cursor: String!
      }
    `,
    objects: { Query: { plans: { changes: (_: Step, args: FieldArgs) => asked(listing, args, ['sinceBlock', 'first', 'after'], runChanges) } } },
  } as never
}, 'AssayChangesPlugin')
