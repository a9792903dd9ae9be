/**
 * One reader's queue, one place long: whoever reads slowly finds the newest value, with what it missed merged into it. So a
 * reader that never reads costs one value, however long it stays.
 */
export class Newest<T> implements AsyncGenerator<T> {
  readonly #merge: (older: T, newer: T) => T
  readonly #onEnd: () => void
  #next: { value: T } | null = null
  #waiting: ((result: IteratorResult<T>) => void) | null = null
  #ended = false

  constructor(onEnd: () => void, merge: (older: T, newer: T) => T = (_, newer) => newer) {
    this.#onEnd = onEnd
    this.#merge = merge
  }

  push(value: T): void {
    if (this.#ended) return
    if (this.#waiting !== null) {
      const resolve = this.#waiting
      this.#waiting = null
      resolve({ value, done: false })
      return
    }
    this.#next = { value: this.#next === null ? value : this.#merge(this.#next.value, value) }
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    this.#waiting?.({ value: undefined, done: true })
    this.#waiting = null
    this.#onEnd()
  }

  next(): Promise<IteratorResult<T>> {
    if (this.#next !== null) {
      const { value } = this.#next
      this.#next = null
      return Promise.resolve({ value, done: false })
    }
    if (this.#ended) return Promise.resolve({ value: undefined, done: true })
    return new Promise((resolve) => (this.#waiting = resolve))
  }

  return(): Promise<IteratorResult<T>> {
    this.end()
    return Promise.resolve({ value: undefined, done: true })
  }

  throw(error: unknown): Promise<IteratorResult<T>> {
    this.end()
    return Promise.reject(error instanceof Error ? error : new Error(String(error)))
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.end()
  }
}
