import type { ChainClock, SeenHead } from '#lib/state/chainClock.svelte.ts'
import { needsReading } from '#lib/state/needsReading.ts'

interface HeadChange extends SeenHead {
  changed: Record<string, string[]> | null
}

const SUBSCRIPTION = 'subscription Head { head { height hash timestamp changed } }'

/** One EventSource per tab: tells the clock of each new head and has the page read again. */
export class LiveHead {
  connected = $state(true)

  readonly #url: string
  readonly #clock: ChainClock
  readonly #deadlines: () => readonly number[]
  readonly #refresh: () => Promise<void>
  #refreshing = false
  #again = false

  constructor(apiUrl: string, clock: ChainClock, deadlines: () => readonly number[], refresh: () => Promise<void>) {
    this.#url = `${apiUrl}/graphql?query=${encodeURIComponent(SUBSCRIPTION)}`
    this.#clock = clock
    this.#deadlines = deadlines
    this.#refresh = refresh
  }

  /** Listens until the returned function is called. The browser itself comes back after a broken connection. */
  start(): () => void {
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined

    const open = () => {
      source = new EventSource(this.#url)
      source.addEventListener('open', () => (this.connected = true))
      source.addEventListener('next', (event) => this.#take((event as MessageEvent<string>).data))
      source.addEventListener('error', () => {
        this.connected = false
        // A refused connection (a 5xx while the index is rebuilt) is final for an EventSource; ask anew.
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, 2000)
      })
      source.addEventListener('complete', () => {
        source?.close()
        timer = setTimeout(open, 1000)
      })
    }
    open()

    return () => {
      clearTimeout(timer)
      source?.close()
    }
  }

  #take(data: string): void {
    const answer = JSON.parse(data) as { data?: { head?: HeadChange | null } | null }
    const head = answer.data?.head
    if (!head) return
    this.connected = true
    const known = this.#clock.head
    if (known?.hash === head.hash) return // what the page was made from
    const before = known?.timestamp ?? 0
    this.#clock.see({ height: head.height, hash: head.hash, timestamp: head.timestamp })
    if (needsReading(head.changed, this.#deadlines(), before, head.timestamp)) void this.readAgain()
  }

  /** Reads the page again; while one reading is under way the next ones become a single one. */
  async readAgain(): Promise<void> {
    if (this.#refreshing) {
      this.#again = true
      return
    }
    this.#refreshing = true
    try {
      await this.#refresh()
    } catch {
      // The page keeps what it shows; the next head reads again.
    } finally {
      this.#refreshing = false
      if (this.#again) {
        this.#again = false
        void this.readAgain()
      }
    }
  }
}
