import { constant, context, listen, type Step } from 'postgraphile/grafast'
import type { PgSelectSingleStep } from 'postgraphile/@dataplan/pg'
import { extendSchema, gql } from 'postgraphile/utils'
import { HEAD_TOPIC } from '../head/HeadFeed.js'

/** The head and the totals as root fields, and the head as what one subscribes to. */
export const headPlugin = extendSchema((build) => {
  const { head, summary } = build.pgResources as unknown as Record<string, { get(spec: object): PgSelectSingleStep }>
  if (head === undefined || summary === undefined) throw new Error('The tables chain.head and chain.summary are missing.')
  return {
    typeDefs: gql`
      extend type Query {
        "The block up to which everything here is true; empty before the first block was read."
        head: Head
        "Where everything stands and all that happened, added up; empty before the first event was read."
        totals: Summary
      }
      extend type Subscription {
        "Says at once where the index stands, and then every time it moves. Ask for what changed by its id; a page that shows more asks again for all of it."
        head: HeadChange!
      }
      "The index has moved to another block."
      type HeadChange {
        "Block number."
        height: Int!
        "Block hash."
        hash: String!
        "Block time, unix seconds."
        timestamp: Timestamp!
        "Ids of changed rows by plural name, for example listings; null when anything may have changed."
        changed: ChangedIds
      }
      "An object of lists of ids, by plural name."
      scalar ChangedIds
    `,
    scalars: { ChangedIds: { serialize: (ids: unknown) => ids } },
    objects: {
      Query: { plans: { head: () => head.get({ id: constant('head') }), totals: () => summary.get({ id: constant('totals') }) } },
      Subscription: {
        plans: {
          head: {
            subscribePlan: () => listen(context().get('pgSubscriber' as never) as never, HEAD_TOPIC),
            plan: ($event: Step) => $event,
          },
        },
      },
    },
  } as never
}, 'AssayHeadPlugin')
