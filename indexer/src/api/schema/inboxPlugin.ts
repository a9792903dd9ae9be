import { access, type FieldArgs, type Step } from 'postgraphile/grafast'
import type { PgSelectSingleStep } from 'postgraphile/@dataplan/pg'
import { extendSchema } from 'postgraphile/utils'
import { runInbox } from '../inbox/runInbox.js'
import { asked, type Asking } from './asked.js'
import { inboxTypes } from './inboxTypes.js'

interface Rows extends Asking {
  get(spec: object): PgSelectSingleStep
}

/** The root field `inbox`: one statement for a page and the count; rows that are asked for beside come by one more each. */
export const inboxPlugin = extendSchema((build) => {
  const { listing, dispute, proposal } = build.pgResources as unknown as Record<string, Rows>
  if (listing === undefined || dispute === undefined || proposal === undefined) throw new Error('Tables of chain are missing.')
  const row = (rows: Rows, key: string) => ($item: Step) => rows.get({ id: access($item, key) })
  return {
    typeDefs: inboxTypes,
    objects: {
      Query: { plans: { inbox: (_: Step, args: FieldArgs) => asked(listing, args, ['account', 'first', 'after'], runInbox) } },
      InboxItem: { plans: { listing: row(listing, 'listingId'), dispute: row(dispute, 'disputeId'), proposal: row(proposal, 'proposalId') } },
    },
  } as never
}, 'AssayInboxPlugin')
