import { GraphQLError } from 'graphql'
import { isSafeError } from 'postgraphile/grafast'
import type { Log } from '../../Log.js'
import { isAway } from './isAway.js'

/** Statement was cancelled, by statement_timeout. */
const CANCELED = '57014'
/** Class of errors that the values of a request cause, e.g. a cursor whose content is not of the column's type. */
const DATA_EXCEPTION = '22'

/**
 * What a client is told of an error. Mistakes of the request are said as they are; anything else is only an id,
 * under which the log tells the rest. Nothing of SQL, paths or stacks leaves the process.
 */
export function maskError(error: unknown, requestId: string, log: Log): GraphQLError {
  const original = error instanceof GraphQLError ? error.originalError : error
  const path = error instanceof GraphQLError ? error.path : undefined
  if (error instanceof GraphQLError && original === undefined) return ownError(error)
  if (original instanceof Error && isSafeError(original)) {
    const extensions = (original as { extensions?: Record<string, unknown> }).extensions
    return masked(original.message, String(extensions?.code ?? 'BAD_REQUEST'), 400, { path })
  }
  if (original instanceof GraphQLError) return ownError(original)

  const code = codeOf(original)
  if (code.startsWith(DATA_EXCEPTION)) return masked('A value in the request, perhaps in a cursor, cannot be read.', 'BAD_VALUE', 400, { path })
  log(`request ${requestId} failed`, original)
  if (code === CANCELED) return masked('This took too long; ask for less.', 'TIMEOUT', 503, { path, requestId })
  if (isAway(original)) {
    return masked('The index cannot be reached at the moment; try again.', 'UNAVAILABLE', 503, { path, requestId })
  }
  return masked(`Something went wrong on our side. Tell us this id: ${requestId}.`, 'INTERNAL', 500, { path, requestId })
}

/** Errors that graphql-js and our own checks made carry no secret. */
function ownError(error: GraphQLError): GraphQLError {
  if (error.extensions.code !== undefined) return error
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, code: 'BAD_REQUEST' },
  })
}

function masked(message: string, code: string, status: number, details: { path: GraphQLError['path']; requestId?: string }): GraphQLError {
  const { path, requestId } = details
  return new GraphQLError(message, { path: path ?? null, extensions: { code, ...(requestId !== undefined && { requestId }), http: { status } } })
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')
