import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import type { GraphQLSchema } from 'graphql'
import type { Pool } from 'pg'
import type { HeadFeed } from '../head/HeadFeed.js'
import type { Log } from '../../Log.js'
import { graphiqlPage } from './graphiqlPage.js'
import { maskError } from './maskError.js'
import { requestId } from './requestId.js'
import { useBadRequest } from './useBadRequest.js'
import { useLimits } from './useLimits.js'
import { usePostGraphile } from './usePostGraphile.js'

interface Options {
  readonly schema: GraphQLSchema
  readonly resolvedPreset: GraphileConfig.ResolvedPreset
  readonly pool: Pool
  readonly feed: HeadFeed
  readonly log: Log
}

/** The GraphQL server: queries by GET and POST, subscriptions as server-sent events, a page to try it in for browsers. */
export function createGraphql({ schema, resolvedPreset, pool, feed, log }: Options): YogaServerInstance<object, object> {
  return createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    batching: false,
    multipart: false,
    logging: false,
    graphiql: {},
    renderGraphiQL: () => graphiqlPage(),
    cors: { origin: '*', methods: ['GET', 'POST', 'OPTIONS'], allowedHeaders: ['content-type', 'accept'], maxAge: 86_400 },
    maskedErrors: { errorMessage: 'Something went wrong.', maskError: (error) => maskError(error, requestId(), log) },
    plugins: [useLimits(), useBadRequest(), usePostGraphile({ pool, feed, resolvedPreset })],
  })
}
