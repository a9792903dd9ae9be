import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const current = new AsyncLocalStorage<string>()

/** The id of the request being served, which the client may tell us and the log knows. */
export const requestId = (): string => current.getStore() ?? 'none'

/** Runs a request's work under a fresh id. */
export const withRequestId = <T>(work: (id: string) => T): T => {
  const id = randomUUID()
  return current.run(id, () => work(id))
}
