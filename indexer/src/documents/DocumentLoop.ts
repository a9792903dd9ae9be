import type { Pool } from 'pg'
import type { Log } from '../Log.js'
import { claimFetches } from './claimFetches.js'
import type { DocumentStore } from './DocumentStore.js'
import { fetchBytes } from './fetchBytes.js'
import { fetchDocument } from './fetchDocument.js'
import { purgeUnreferenced } from './purgeUnreferenced.js'

/** Milliseconds between looks for documents to fetch, and between purges. */
const LOOK = 5_000
const PURGE = 3_600_000
const AT_ONCE = 4

interface Options {
  readonly pool: Pool
  readonly store: DocumentStore
  readonly gateway: string | undefined
  /** Whether the index is whole: what it does not refer to then is referred to by nothing. */
  readonly isWhole: () => Promise<boolean>
  readonly log: Log
}

/** Fetches what is missing and purges what nothing refers to, beside the requests and never in their way. */
export class DocumentLoop {
  readonly #options: Options
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()
  #stopped = false
  #purgedAt = performance.now()

  constructor(options: Options) {
    this.#options = options
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#turn().then(() => {
        if (!this.#stopped) this.start()
      })
    }, LOOK).unref()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  async #turn(): Promise<void> {
    const { pool, store, gateway, isWhole, log } = this.#options
    try {
      const wanted = await claimFetches(pool, AT_ONCE)
      await Promise.all(wanted.map((document) => fetchDocument(store, document, gateway, fetchBytes)))
      if (performance.now() - this.#purgedAt > PURGE && (await isWhole())) {
        this.#purgedAt = performance.now()
        await purgeUnreferenced(pool)
      }
    } catch (error) {
      log('documents could not be looked after; trying again', error instanceof Error ? error.message : error)
    }
  }
}
