import type {} from 'postgraphile'

/**
 * Subscription has every field of Query, with its arguments and sentences: whatever can be asked can be listened to. Their
 * answers come from live/LiveQueries, which asks the query again; so they have no plan of their own here.
 */
export const livePlugin: GraphileConfig.Plugin = {
  name: 'AssayLivePlugin',
  version: '1.0.0',
  schema: {
    hooks: {
      GraphQLObjectType_fields: {
        after: ['default'],
        callback(fields, build, { scope }) {
          if (scope.isRootSubscription !== true) return fields
          const query = build.getTypeByName('Query') as { toConfig(): { fields: typeof fields } } | undefined
          if (query === undefined) throw new Error('There is no Query to listen to.')
          const { head: _head, ...listed } = query.toConfig().fields
          const live = Object.fromEntries(Object.entries(listed).map(([name, { type, args, description }]) => [name, { type, args, description }]))
          return build.extend(fields, live as never, 'AssayLivePlugin adds what Query has')
        },
      },
    },
  },
}
