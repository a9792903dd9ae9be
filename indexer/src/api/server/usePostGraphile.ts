import type { ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Pool } from 'pg'
import { execute, subscribe } from 'postgraphile/grafast'
import { RequestTransaction } from '../database/RequestTransaction.js'
import type { HeadFeed } from '../head/HeadFeed.js'

interface Options {
  readonly pool: Pool
  readonly feed: HeadFeed
  readonly resolvedPreset: GraphileConfig.ResolvedPreset
  readonly statementTimeout: number
}

/** Runs operations by PostGraphile's planner: a query in one snapshot, whose block goes into `extensions`; a subscription on the head feed. */
export function usePostGraphile({ pool, feed, resolvedPreset, statementTimeout }: Options): Plugin {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(async (args) => {
        const transaction = new RequestTransaction(pool, statementTimeout)
        try {
          const block = await transaction.begin()
          const contextValue = { ...(args.contextValue as object), withPgClient: transaction.withPgClient, pgSettings: null, pgSubscriber: null }
          const result = (await execute({ ...args, contextValue, resolvedPreset } as never)) as ExecutionResult
          return { ...result, extensions: { ...result.extensions, block } }
        } finally {
          await transaction.end()
        }
      })
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn((args) => {
        const contextValue = { ...(args.contextValue as object), withPgClient: null, pgSettings: null, pgSubscriber: feed }
        return subscribe({ ...args, contextValue, resolvedPreset } as never)
      })
    },
  }
}
