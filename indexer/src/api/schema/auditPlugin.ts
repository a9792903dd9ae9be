import { access, constant, lambda, type Step } from 'postgraphile/grafast'
import { withPgClient, type PgExecutor } from 'postgraphile/@dataplan/pg'
import { extendSchema, gql } from 'postgraphile/utils'

/** Differences that are told; the runbook says how to see the others. */
const TOLD = 20

const AUDIT = `select extract(epoch from a.at)::bigint::integer as at, a.height as block, a.hash, a.checks::text as checks, a.turns, a.problem,
    extract(epoch from a.whole_at)::bigint::integer as "wholeAt",
    least(100, case when a.total = 0 then 0 else 100 * a.looked / a.total end)::integer as coverage,
    (select count(*)::integer from app.audit_differences) as differences,
    (select coalesce(json_agg(d order by d."foundAt" desc), '[]') from (
      select row_table as "table", row_id as id, field, index_value as index, chain_value as chain, transaction, extract(epoch from found_at)::bigint as "foundAt"
      from app.audit_differences order by found_at desc limit ${TOLD}) d) as "lastDifferences"
  from app.audit a`

interface AuditRow {
  readonly differences: number
}

/** The root field `audit`: how the audit beside the indexer stands, by one statement. */
export const auditPlugin = extendSchema((build) => {
  const { listing } = build.pgResources as unknown as Record<string, { executor: PgExecutor }>
  if (listing === undefined) throw new Error('The table chain.listing is missing.')
  return {
    typeDefs: gql`
      extend type Query {
        "How the audit beside the indexer stands: index and chain are compared all the time. Empty before its first round."
        audit: Audit
      }
      "What the audit beside the indexer has found so far. It compares what is new, and goes around everything in slices."
      type Audit {
        "When the last round was: unix seconds, by the machine’s clock."
        at: Timestamp!
        "Number of the block that the last round compared."
        block: Int!
        "Hash of that block."
        hash: String!
        "Whether no difference is open."
        agrees: Boolean!
        "Values compared since the audit first ran."
        checks: Amount!
        "Differences that are open: found, and not agreed upon since. At most 1000 are kept."
        differences: Int!
        "Per cent of the rows that were looked at since the last full turn around the index, rounded down."
        coverage: Int!
        "Full turns around the index so far."
        turns: Int!
        "When the last full turn ended: unix seconds, by the machine’s clock; empty before the first."
        wholeAt: Timestamp
        "Why rounds cannot be made now; empty while they are."
        problem: String
        "The open differences, newest first, 20 at most."
        lastDifferences: [AuditDifference!]!
      }
      "A value in which index and chain do not agree."
      type AuditDifference {
        "Table of the index, or what was compared."
        table: String!
        "Id of the row."
        id: String!
        "Column, or what was compared; row for a whole row."
        field: String!
        "What the index says; empty for nothing."
        index: String
        "What the chain says; empty for nothing."
        chain: String
        "The transaction to look at, where one tells of it."
        transaction: String
        "When it was first found: unix seconds, by the machine’s clock."
        foundAt: Timestamp!
      }
    `,
    objects: {
      Query: {
        plans: {
          audit: () => withPgClient(listing.executor, constant(null), async (client) => (await client.query<AuditRow>({ text: AUDIT })).rows[0] ?? null),
        },
      },
      Audit: { plans: { agrees: ($audit: Step) => lambda(access($audit, 'differences'), (differences) => differences === 0) } },
    },
  } as never
}, 'AssayAuditPlugin')
