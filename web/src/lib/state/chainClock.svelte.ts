import { createContext } from 'svelte'

export interface SeenHead {
  height: number
  hash: string
  /** Unix seconds of block time. */
  timestamp: number
}

/**
 * The chain's time: the head's, plus the time since this browser saw that head. It labels deadlines and enables buttons;
 * phases come from the API. The visitor's own clock only measures the distance, so its being wrong does not matter.
 */
export class ChainClock {
  head = $state.raw<SeenHead | null>(null)
  #elapsed = $state(0)
  #seenAt = 0

  constructor(head: SeenHead | null) {
    this.head = head
  }

  /** Unix seconds. */
  get now(): number {
    return (this.head?.timestamp ?? 0) + this.#elapsed
  }

  /** Takes a head; one that is already known changes nothing, so that time does not jump back. */
  see(head: SeenHead): void {
    if (this.head?.hash === head.hash) return
    this.head = head
    this.#seenAt = performance.now()
    this.#elapsed = 0
  }

  /** Ticks each second until the returned function is called. */
  start(): () => void {
    this.#seenAt = performance.now()
    const timer = setInterval(() => (this.#elapsed = Math.floor((performance.now() - this.#seenAt) / 1000)), 1000)
    return () => clearInterval(timer)
  }
}

export const [getChainClock, setChainClock] = createContext<ChainClock>()
