import { GraphQLError, type ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'

const CODES: Readonly<Record<string, string>> = { GRAPHQL_PARSE_FAILED: 'SYNTAX', GRAPHQL_VALIDATION_FAILED: 'DOES_NOT_FIT' }

/** An operation that cannot be read or does not fit the schema is status 400, whatever type of answer the client accepts. */
export function useBadRequest(): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (!isRefused(result)) return
      setResult({ ...result, errors: result.errors.map(badRequest) })
    },
  }
}

type Refused = ExecutionResult & { readonly errors: readonly GraphQLError[] }

const isRefused = (result: unknown): result is Refused => typeof result === 'object' && result !== null && 'errors' in result && !('data' in result) && Array.isArray(result.errors)

function badRequest(error: GraphQLError): GraphQLError {
  const { http, ...extensions } = error.extensions
  const code = String(extensions.code ?? 'BAD_REQUEST')
  if (http !== undefined && !('spec' in (http as object))) return error
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { ...extensions, code: CODES[code] ?? code, http: { status: 400 } },
  })
}
