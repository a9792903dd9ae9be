import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import type { GraphQLSchema } from 'graphql'
import type { Pool } from 'pg'
import { EXPOSED } from './cors.js'
import type { HeadFeed } from '../head/HeadFeed.js'
import type { Log } from '../../Log.js'
import { graphiqlPage } from './graphiqlPage.js'
import { maskError } from './maskError.js'
import { requestId } from './requestId.js'
import { useBadRequest } from './useBadRequest.js'
import type { Metrics } from '../metrics/Metrics.js'
import { useLimits } from './useLimits.js'
import { useMetrics } from './useMetrics.js'
import { usePersisted } from './usePersisted.js'
import { usePostGraphile } from './usePostGraphile.js'
import { useStreams, type StreamOptions } from './useStreams.js'

interface Options {
  readonly schema: GraphQLSchema
  readonly resolvedPreset: GraphileConfig.ResolvedPreset
  /** The pool of public requests. */
  readonly readers: Pool
  readonly feed: HeadFeed
  readonly metrics: Metrics
  readonly listening: StreamOptions
  readonly log: Log
}

/** The GraphQL server: queries by GET and POST, subscriptions as server-sent events, a page to try it in for browsers. */
export function createGraphql({ schema, resolvedPreset, readers, feed, metrics, listening, log }: Options): YogaServerInstance<object, object> {
  return createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    batching: false,
    multipart: false,
    logging: false,
    graphiql: {},
    renderGraphiQL: () => graphiqlPage(),
    cors: { origin: '*', methods: ['GET', 'POST', 'OPTIONS'], allowedHeaders: ['content-type', 'accept'], exposedHeaders: EXPOSED, maxAge: 86_400 },
    maskedErrors: { errorMessage: 'Something went wrong.', maskError: (error) => maskError(error, requestId(), log) },
    plugins: [usePersisted(), useLimits(), useStreams(listening), useBadRequest(), useMetrics(metrics), usePostGraphile({ readers, feed, resolvedPreset })],
  })
}
