import { constant, lambda, type ConnectionStep, type Step } from 'postgraphile/grafast'
import type { PgExecutor, PgResource, PgSelectStep } from 'postgraphile/@dataplan/pg'
import type {} from 'postgraphile'
import { MOST_COUNTED } from '../limits/pageLimits.js'

type Connection = ConnectionStep<never, never, never, never>

/** A table whose statements give the number of their rows, instead of the rows. */
const counting = new WeakMap<PgResource, PgResource>()

function countingOf(table: PgResource): PgResource {
  const made = counting.get(table) ?? (Object.create(table, { executeWithCache: { value: executeCount } }) as PgResource)
  counting.set(table, made)
  return made
}

function executeCount(this: PgResource, ...[values, common]: Parameters<PgExecutor['executeWithCache']>): ReturnType<PgExecutor['executeWithCache']> {
  // Of several lists at once each has its own number of rows: their rows are counted here.
  if (common.identifierIndex != null) return this.executor.executeWithCache(values, common)
  const text = `select count(*)::text as "0" from (${common.text.replace(/;\s*$/, '')}) counted`
  return this.executor.executeWithCache(values, { ...common, text })
}

/**
 * As many rows as there are, one more than is counted at most: a list of a million is never counted through. As an aggregate, for
 * that alone has no order: the planner is free to begin at the filter's index.
 */
function counted($connection: Connection): Step<number> {
  const $rows = ($connection as unknown as { cloneSubplanWithoutPagination(mode: 'aggregate'): PgSelectStep }).cloneSubplanWithoutPagination('aggregate')
  $rows.setFirst(constant(MOST_COUNTED + 1))
  Object.assign($rows, { resource: countingOf($rows.resource) })
  return lambda($rows, (rows) => countOf((rows as unknown as { readonly items: readonly (readonly (string | null)[])[] } | null)?.items ?? []), true)
}

/** A list within another is an array in its row, of as many nulls. */
const countOf = (items: readonly (readonly (string | null)[])[]): number => (items[0]?.[0] == null ? items.length : Number(items[0][0]))

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
