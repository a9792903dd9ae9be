import { constant, lambda, type ConnectionStep, type Step } from 'postgraphile/grafast'
import type {} from 'postgraphile'
import { DEFAULT_PAGE, MAX_PAGE } from '../limits/pageLimits.js'

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  first: `How many from the start, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} when neither first nor last is given.`,
  last: `How many from the end, 1 to ${MAX_PAGE}.`,
  before: 'Only what lies before this cursor; goes with last.',
  after: 'Only what lies after this cursor; goes with first.',
}

const pageSize = (first: number | null | undefined, last: number | null | undefined): number | null => first ?? (last == null ? DEFAULT_PAGE : null)

/**
 * Lists are keyset pages: no offset, and a page size even when nobody asks for one (PostGraphile has no default).
 * The cap itself is checked before execution, over literals and variables alike: see checkOperation.
 */
export const pagesPlugin: GraphileConfig.Plugin = {
  name: 'AssayPagesPlugin',
  version: '1.0.0',
  after: ['PgFirstLastBeforeAfterArgsPlugin', 'PgConnectionArgOrderByPlugin'],
  schema: {
    hooks: {
      GraphQLObjectType_fields_field_args(args, _build, { scope }) {
        if (scope.isPgFieldConnection !== true) return args
        delete args.offset
        for (const [name, description] of Object.entries(DESCRIPTIONS)) {
          const argument = args[name]
          if (argument !== undefined) argument.description = description
        }
        // The field's own plan (below) sets it, since it has to see `last` as well.
        if (args.first !== undefined) delete args.first.applyPlan
        return args
      },

      GraphQLObjectType_fields_field(field, build, { scope }) {
        if (scope.isPgFieldConnection !== true) return field
        const { GraphQLNonNull } = build.graphql
        const plan = field.plan
        if (plan === undefined) return field
        // What an SQL function gives has an order of its own and goes forward only.
        const isBackward = field.args?.last !== undefined
        field.plan = ($parent, args, info) => {
          const $connection = plan($parent, args, info) as ConnectionStep<never, never, never, never>
          const $last = isBackward ? args.getRaw('last') : constant(null)
          const $size = lambda([args.getRaw('first'), $last] as [Step<number | null>, Step<number | null>], ([first, last]) => pageSize(first, last), true)
          $connection.setFirst($size as never)
          return $connection
        }
        const { type } = field
        return { ...field, type: type instanceof GraphQLNonNull ? type : new GraphQLNonNull(type) }
      },

      // Every order is made total by the primary key; NATURAL would promise nothing.
      GraphQLEnumType_values(values, _build, { scope }) {
        if (scope.isPgRowSortEnum === true) delete values.NATURAL
        return values
      },
    },
  },
}
