/** Streams (event streams and WebSockets) of one process, and of one address. */
const MOST = 1_000
const MOST_PER_ADDRESS = 50

/** Counts who listens, so that one visitor cannot take all places. */
export class Streams {
  readonly #byAddress = new Map<string, number>()
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Takes a place. @returns how to give it back (once), or undefined when there is none left */
  take(address: string): (() => void) | undefined {
    const own = this.#byAddress.get(address) ?? 0
    if (this.#size >= MOST || own >= MOST_PER_ADDRESS) return undefined
    this.#size++
    this.#byAddress.set(address, own + 1)
    let isTaken = true
    return () => {
      if (!isTaken) return
      isTaken = false
      this.#size--
      const left = (this.#byAddress.get(address) ?? 1) - 1
      if (left === 0) this.#byAddress.delete(address)
      else this.#byAddress.set(address, left)
    }
  }
}
