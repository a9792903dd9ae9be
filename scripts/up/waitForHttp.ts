import { waitUntil } from './waitUntil.ts'

/** Waits until an address answers 2xx. */
export async function waitForHttp(url: string, { what, timeout, signal }: { what: string; timeout: number; signal?: AbortSignal }): Promise<void> {
  await waitUntil(
    async () => {
      const response = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
      await response?.body?.cancel()
      return response?.ok === true ? true : undefined
    },
    { what, timeout, every: 100, ...(signal && { signal }) },
  )
}
