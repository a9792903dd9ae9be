import { getOperationAST, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Pool } from 'pg'
import { execute, subscribe } from 'postgraphile/grafast'
import { RequestTransaction } from '../database/RequestTransaction.js'
import type { HeadFeed } from '../head/HeadFeed.js'
import { asQuery, rootFieldOf } from '../live/asQuery.js'
import { LiveQueries } from '../live/LiveQueries.js'

interface Options {
  readonly readers: Pool
  readonly feed: HeadFeed
  readonly resolvedPreset: GraphileConfig.ResolvedPreset
}

/**
 * Runs operations by PostGraphile's planner: a query in one snapshot, whose block goes into `extensions`; a subscription to
 * the head on the head feed, to anything else as the query that it is the news of.
 */
export function usePostGraphile({ readers, feed, resolvedPreset }: Options): Plugin {
  const answer = async (args: ExecutionArgs): Promise<ExecutionResult> => {
    const transaction = new RequestTransaction(readers)
    try {
      const { block } = await transaction.begin()
      const contextValue = { ...(args.contextValue as object), withPgClient: transaction.withPgClient, pgSettings: null, pgSubscriber: null }
      const result = (await execute({ ...args, contextValue, resolvedPreset } as never)) as ExecutionResult
      return { ...result, extensions: { ...result.extensions, block: await block } }
    } finally {
      transaction.end()
    }
  }
  const live = new LiveQueries<ExecutionArgs>((args) => answer({ ...args, document: asQuery(args.document) }))
  feed.watch(live)

  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(answer)
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn((args: ExecutionArgs) => {
        const operation = getOperationAST(args.document, args.operationName)
        if (operation != null && rootFieldOf(args.document, operation) !== 'head') return live.subscribe(args)
        const contextValue = { ...(args.contextValue as object), withPgClient: null, pgSettings: null, pgSubscriber: feed }
        return subscribe({ ...args, contextValue, resolvedPreset } as never)
      })
    },
  }
}
