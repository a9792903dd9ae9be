import { setTimeout as delay } from 'node:timers/promises'

export interface WaitOptions {
  /** Milliseconds after which waiting fails. */
  timeout: number
  /** What is waited for, for the message. */
  what: string
  /** Milliseconds between looks. */
  every?: number
  signal?: AbortSignal | undefined
}

/** Looks again and again until `look` gives a value. Throws what `look` throws, and when the time is over. */
export async function waitUntil<T>(look: () => Promise<T | undefined> | T | undefined, { timeout, what, every = 50, signal }: WaitOptions): Promise<T> {
  const end = performance.now() + timeout
  for (;;) {
    signal?.throwIfAborted()
    const found = await look()
    if (found !== undefined) return found
    if (performance.now() > end) throw new Error(`${what} did not happen within ${timeout / 1000} s.`)
    await delay(every)
  }
}
