import { getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { persistedOperations } from '../generated/persistedOperations.js'
import type { Metrics } from '../metrics/Metrics.js'

const known: ReadonlySet<string> = new Set(persistedOperations.map(({ name }) => name))

/** Measures queries and counts what was refused. */
export function useMetrics(metrics: Metrics): Plugin {
  return {
    onExecute({ args }) {
      const begun = performance.now()
      const name = getOperationAST(args.document, args.operationName)?.name?.value ?? ''
      return { onExecuteDone: () => metrics.operation(known.has(name) ? name : 'other', (performance.now() - begun) / 1000) }
    },
    onResultProcess({ result }) {
      const errors = 'errors' in result ? result.errors : undefined
      if (Array.isArray(errors) && errors.length > 0) metrics.refused(String((errors[0] as { extensions?: { code?: unknown } }).extensions?.code ?? 'BAD_REQUEST'))
    },
  }
}
