import { waitUntil } from './waitUntil.ts'

interface Wait {
  what: string
  timeout: number
  signal?: AbortSignal
  /** Asked of an answer that is 2xx; any is good by default. */
  accepts?: (response: Response) => Promise<boolean>
}

/** Waits until an address answers 2xx, and as wanted. */
export async function waitForHttp(url: string, { what, timeout, signal, accepts = async () => true }: Wait): Promise<void> {
  await waitUntil(
    async () => {
      const response = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
      const accepted = response?.ok === true && (await accepts(response))
      if (response?.bodyUsed === false) await response.body?.cancel()
      return accepted ? true : undefined
    },
    { what, timeout, every: 100, ...(signal && { signal }) },
  )
}
