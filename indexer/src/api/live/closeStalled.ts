import type { ServerResponse } from 'node:http'

/** Milliseconds between looks. */
const LOOK = 1_000

/** Cuts off a stream whose reader takes nothing for so long (milliseconds) although there is something to read. */
export function closeStalled(response: ServerResponse, patience: number): void {
  let since: number | undefined
  let waiting = 0
  const timer = setInterval(() => {
    const length = response.socket?.writableLength ?? 0
    if (length === 0 || length < waiting) since = undefined
    waiting = length
    if (length > 0) since ??= performance.now()
    if (since !== undefined && performance.now() - since > patience) response.destroy()
  }, LOOK).unref()
  response.once('close', () => clearInterval(timer))
}
