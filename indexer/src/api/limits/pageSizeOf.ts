import type { GraphQLError } from 'graphql'
import { MAX_CURSOR } from './operationLimits.js'
import { DEFAULT_PAGE, MAX_PAGE } from './pageLimits.js'
import { refusal } from './refusal.js'

/** How many rows a connection's arguments ask for, after variables were put in; a refusal when they are not a page. */
export function pageSizeOf(field: string, args: Readonly<Record<string, unknown>>): number | GraphQLError {
  for (const name of ['first', 'last'] as const) {
    const size = args[name]
    if (size === undefined || size === null) continue
    if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > MAX_PAGE) {
      return refusal('PAGE_SIZE', `${field}: ${name} is a whole number from 1 to ${MAX_PAGE}, not ${String(size)}.`)
    }
  }
  for (const name of ['before', 'after'] as const) {
    const cursor = args[name]
    if (typeof cursor === 'string' && cursor.length > MAX_CURSOR) return refusal('CURSOR', `${field}: ${name} is too long for a cursor.`)
  }
  const { first, last, before, after } = args as Record<string, number | string | null | undefined>
  if (first != null && last != null) return refusal('PAGE', `${field}: ask for first or last, not for both.`)
  if (before != null && last == null) return refusal('PAGE', `${field}: before goes with last.`)
  if (after != null && last != null) return refusal('PAGE', `${field}: after goes with first.`)
  return Number(first ?? last ?? DEFAULT_PAGE)
}
