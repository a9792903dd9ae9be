import { Client } from 'pg'
import { Newest } from '../live/Newest.js'
import { mergeChanges, type HeadChange } from './HeadChange.js'

export const HEAD_TOPIC = 'head'

/** The channel that the indexer notifies inside its commit, and the one that whoever takes in a document notifies inside its own. */
const CHANNEL = 'assay_head'
const CONTENT_CHANNEL = 'assay_content'

/** Milliseconds between tries to reach the database again. */
const RETRY = 1_000
/** Milliseconds between looks at the connection: a dead one may stay silent. */
const PING = 10_000

/** Whoever wants to know that an answer may be another one now. */
export interface Watcher {
  changed(): void
  stop(): void
}

/** Hears every new head from the database and hands it to whoever subscribed. Survives the database's absence. */
export class HeadFeed {
  readonly #databaseUrl: string
  readonly #log: (line: string) => void
  readonly #subscriptions = new Set<Newest<HeadChange>>()
  readonly #watchers: Watcher[] = []
  #client: Client | undefined
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  #current: HeadChange | null = null

  constructor(databaseUrl: string, log: (line: string) => void) {
    this.#databaseUrl = databaseUrl
    this.#log = log
  }

  /** How many are listening. */
  get size(): number {
    return this.#subscriptions.size
  }

  /** Connects, and stays connected until stopped. */
  async start(): Promise<void> {
    const client = new Client({ connectionString: this.#databaseUrl, application_name: 'assay-api head', keepAlive: true })
    try {
      client.on('error', () => this.#lost(client))
      client.on('end', () => this.#lost(client))
      client.on('notification', ({ channel, payload }) => (channel === CHANNEL ? this.#hear(payload) : this.#wake()))
      await client.connect()
      await client.query(`listen ${CHANNEL}; listen ${CONTENT_CHANNEL}`)
      this.#client = client
      await this.#catchUp(client)
      this.#timer = setInterval(() => void client.query('select 1').catch(() => this.#lost(client)), PING).unref()
    } catch (error) {
      await client.end().catch(() => undefined)
      this.#again(error)
    }
  }

  /** Ends every subscription. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    for (const subscription of this.#subscriptions) subscription.end()
    for (const watcher of this.#watchers) watcher.stop()
    await this.#client?.end().catch(() => undefined)
  }

  /** The current head at once, then every later one; a slow reader gets the newest only. */
  subscribe(_topic: string): AsyncGenerator<HeadChange> {
    const subscription = new Newest<HeadChange>(() => this.#subscriptions.delete(subscription), mergeChanges)
    this.#subscriptions.add(subscription)
    if (this.#current !== null) subscription.push({ ...this.#current, changed: null })
    else if (this.#client !== undefined) void this.#catchUp(this.#client).catch(() => undefined)
    return subscription
  }

  /** Told at every change of what answers are made of (a head, or a document), and at the end. */
  watch(watcher: Watcher): void {
    this.#watchers.push(watcher)
  }

  /** PostGraphile's interface has it; subscriptions end by themselves. */
  release(): void {}

  #hear(payload: string | undefined): void {
    try {
      const { height, hash, timestamp, changed } = JSON.parse(payload ?? '') as HeadChange
      this.#tell({ height, hash, timestamp: Number(timestamp), changed: changed ?? null })
    } catch {
      this.#log(`${CHANNEL}: a payload that is not a head was ignored`)
    }
  }

  #tell(head: HeadChange): void {
    this.#current = head
    for (const subscription of this.#subscriptions) subscription.push(head)
    this.#wake()
  }

  #wake(): void {
    for (const watcher of this.#watchers) watcher.changed()
  }

  /** After a connection nobody knows what was missed: everything may have changed. */
  async #catchUp(client: Client): Promise<void> {
    const { rows: known } = await client.query<{ there: boolean }>("select to_regclass('chain.head') is not null as there")
    if (known[0]?.there !== true) return
    const { rows } = await client.query<{ height: number; hash: string; timestamp: string }>("select height, hash, timestamp from chain.head where id = 'head'")
    const head = rows[0]
    if (head !== undefined) this.#tell({ ...head, timestamp: Number(head.timestamp), changed: null })
  }

  #lost(client: Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    clearInterval(this.#timer)
    void client.end().catch(() => undefined)
    this.#again(new Error('the connection was lost'))
  }

  #again(error: unknown): void {
    if (this.#stopped) return
    this.#log(`the head feed waits for the database: ${error instanceof Error ? error.message : String(error)}`)
    this.#timer = setTimeout(() => void this.start(), RETRY).unref()
  }
}
