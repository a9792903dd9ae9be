import { parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { checkOperation } from '../limits/checkOperation.js'
import { MAX_TOKENS } from '../limits/operationLimits.js'

/** Bounds what one operation may cost: while parsing, and again when its variables are known. */
export function useLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: MAX_TOKENS, noLocation: false }))
    },
    onExecute({ args, setResultAndStopExecution }) {
      const errors = checkOperation(args)
      if (errors.length > 0) setResultAndStopExecution({ errors })
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const errors = checkOperation(args)
      if (errors.length > 0) setResultAndStopExecution({ errors })
    },
  }
}
