/** Numbers that look random and come back for the same seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) >>> 0
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: bigint, max: bigint): bigint {
    if (max <= min) return min
    const digits = (BigInt(this.below(2 ** 30)) << 60n) | (BigInt(this.below(2 ** 30)) << 30n) | BigInt(this.below(2 ** 30))
    return min + (digits * (max - min + 1n)) / 2n ** 90n
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item
  pick<Item>(items: readonly Item[]): Item | undefined
  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)]
  }

  weighted<Item extends { readonly weight: number }>(items: readonly Item[]): Item | undefined {
    let left = this.next() * items.reduce((sum, { weight }) => sum + weight, 0)
    return items.find(({ weight }) => (left -= weight) < 0)
  }
}
