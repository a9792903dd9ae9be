import type { HeadChange } from './HeadChange.js'

/** One subscriber's queue, one place long: a reader that is slow finds the newest head, with everything that changed meanwhile. */
export class HeadSubscription implements AsyncGenerator<HeadChange> {
  readonly #onEnd: () => void
  #next: HeadChange | null = null
  #waiting: ((result: IteratorResult<HeadChange>) => void) | null = null
  #ended = false

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd
  }

  push(head: HeadChange): void {
    if (this.#ended) return
    if (this.#waiting !== null) {
      const resolve = this.#waiting
      this.#waiting = null
      resolve({ value: head, done: false })
      return
    }
    this.#next = this.#next === null ? head : { ...head, changed: merged(this.#next.changed, head.changed) }
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    this.#waiting?.({ value: undefined, done: true })
    this.#waiting = null
    this.#onEnd()
  }

  next(): Promise<IteratorResult<HeadChange>> {
    if (this.#next !== null) {
      const value = this.#next
      this.#next = null
      return Promise.resolve({ value, done: false })
    }
    if (this.#ended) return Promise.resolve({ value: undefined, done: true })
    return new Promise((resolve) => (this.#waiting = resolve))
  }

  return(): Promise<IteratorResult<HeadChange>> {
    this.end()
    return Promise.resolve({ value: undefined, done: true })
  }

  throw(error: unknown): Promise<IteratorResult<HeadChange>> {
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

function merged(a: HeadChange['changed'], b: HeadChange['changed']): HeadChange['changed'] {
  if (a === null || b === null) return null
  return Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, [...new Set([...(a[name] ?? []), ...(b[name] ?? [])])]]))
}
