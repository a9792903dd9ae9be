import type { ExecutionResult } from 'graphql'
import { Newest } from './Newest.js'

interface Reader {
  readonly queue: Newest<ExecutionResult>
  /** What it was told last, as text. */
  told: string | undefined
}

/** One operation and everybody who listens to it. */
export class LiveQuery<Args> {
  readonly args: Args
  readonly #readers = new Set<Reader>()
  readonly #onUnread: () => void
  /** Whether it is being answered; and whether something changed meanwhile. */
  isRunning = false
  isDueAgain = false

  /** @param onUnread told when the last reader has gone */
  constructor(args: Args, onUnread: () => void) {
    this.args = args
    this.#onUnread = onUnread
  }

  get isRead(): boolean {
    return this.#readers.size > 0
  }

  join(): AsyncGenerator<ExecutionResult> {
    const queue = new Newest<ExecutionResult>(() => {
      this.#readers.delete(reader)
      if (!this.isRead) this.#onUnread()
    })
    const reader: Reader = { queue, told: undefined }
    this.#readers.add(reader)
    return queue
  }

  /**
   * Hands an answer to those whom it is news for. That the block alone moved on is none. An answer with errors is the last one:
   * whoever listens connects again and is told what is true then, and nobody goes on believing an old answer.
   */
  tell(result: ExecutionResult): void {
    const text = result.errors === undefined ? JSON.stringify(result.data) : undefined
    for (const reader of this.#readers) {
      if (text !== undefined && reader.told === text) continue
      reader.told = text
      reader.queue.push(result)
      if (text === undefined) reader.queue.end()
    }
  }

  end(): void {
    for (const { queue } of this.#readers) queue.end()
  }
}
