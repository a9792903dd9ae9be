import { access, object, type FieldArgs, type Step } from 'postgraphile/grafast'
import { withPgClient, type PgExecutor, type PgSelectSingleStep } from 'postgraphile/@dataplan/pg'
import { extendSchema } from 'postgraphile/utils'
import { runInbox, type InboxRequest } from '../inbox/runInbox.js'
import { inboxTypes } from './inboxTypes.js'

interface Rows {
  readonly executor: PgExecutor
  get(spec: object): PgSelectSingleStep
}

const ARGUMENTS = ['account', 'first', 'after'] as const

/** The root field `inbox`: one statement for a page and the count; rows that are asked for beside come by one more each. */
export const inboxPlugin = extendSchema((build) => {
  const { listing, dispute, proposal } = build.pgResources as unknown as Record<string, Rows>
  if (listing === undefined || dispute === undefined || proposal === undefined) throw new Error('Tables of chain are missing.')
  const row = (rows: Rows, key: string) => ($item: Step) => rows.get({ id: access($item, key) })
  return {
    typeDefs: inboxTypes,
    objects: {
      Query: {
        plans: {
          inbox: (_: Step, args: FieldArgs) =>
            withPgClient(listing.executor, object(Object.fromEntries(ARGUMENTS.map((name) => [name, args.getRaw(name)]))) as unknown as Step<InboxRequest>, (client, request) =>
              runInbox(request, async ({ text, values }) => (await client.query<object>({ text, values: [...values] as never })).rows),
            ),
        },
      },
      InboxItem: { plans: { listing: row(listing, 'listingId'), dispute: row(dispute, 'disputeId'), proposal: row(proposal, 'proposalId') } },
    },
  } as never
}, 'AssayInboxPlugin')
