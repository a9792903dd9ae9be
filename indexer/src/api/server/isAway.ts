/** Codes that say that the database is away, restarting or not set up yet: connection, resources, shutdown, system errors, missing table or role. */
const CODES = /^(08|53|57P|25P03|42P01|3F000|22023)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_)/
const MESSAGES = /timeout exceeded when trying to connect|Connection terminated|Client has encountered|Cannot use a pool after calling end/

/** Whether an error means that the database cannot serve now but may later. */
export function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isAway)
  if (!(error instanceof Error)) return false
  return CODES.test(String((error as { code?: unknown }).code ?? '')) || MESSAGES.test(error.message)
}
