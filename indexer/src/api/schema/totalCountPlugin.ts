import { constant, lambda, type ConnectionStep, type Step } from 'postgraphile/grafast'
import type { PgSelectStep } from 'postgraphile/@dataplan/pg'
import type {} from 'postgraphile'
import { MOST_COUNTED } from '../limits/pageLimits.js'

type Connection = ConnectionStep<never, never, never, never>

/**
 * As many rows as there are, one more than is counted at most: a list of a million is never counted through. As an aggregate, for
 * that alone has no order: the planner is free to begin at the filter's index.
 */
function counted($connection: Connection): Step<number> {
  const $rows = ($connection as unknown as { cloneSubplanWithoutPagination(mode: 'aggregate'): PgSelectStep }).cloneSubplanWithoutPagination('aggregate')
  $rows.setFirst(constant(MOST_COUNTED + 1))
  return lambda($rows, (rows) => (rows as unknown as { readonly items: readonly unknown[] } | null)?.items.length ?? 0, true)
}

/** The plugin's `totalCount` counts all rows; ours is exact up to a bound, and says when it is not. */
export const totalCountPlugin: GraphileConfig.Plugin = {
  name: 'AssayTotalCountPlugin',
  version: '1.0.0',
  after: ['PgConnectionTotalCountPlugin'],
  schema: {
    hooks: {
      GraphQLObjectType_fields(fields, build, { scope }) {
        const { totalCount } = fields
        if (scope.isConnectionType !== true || scope.isPgConnectionRelated !== true || totalCount === undefined) return fields
        const { GraphQLBoolean, GraphQLNonNull } = build.graphql
        totalCount.description = `How many there are in all, ${MOST_COUNTED} at most.`
        totalCount.plan = ($connection: Connection) => lambda(counted($connection), (count) => Math.min(count, MOST_COUNTED), true)
        return build.extend(
          fields,
          {
            totalCountIsExact: {
              description: 'Whether that is all; otherwise there are at least so many.',
              type: new GraphQLNonNull(GraphQLBoolean),
              plan: ($connection: Connection) => lambda(counted($connection), (count) => count <= MOST_COUNTED, true),
            },
          } as never,
          'AssayTotalCountPlugin says whether the count is exact',
        )
      },
    },
  },
}
