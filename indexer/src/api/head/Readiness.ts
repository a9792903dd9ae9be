import type { Pool } from 'pg'
import type { ChainNode } from './ChainNode.js'

/** Whether the index can be trusted to be true and recent. */
export interface ReadinessState {
  readonly ready: boolean
  /** Block number of the index; null while it has none. */
  readonly height: number | null
  readonly hash: string | null
  /** Blocks behind the node's head; null when that cannot be told. */
  readonly lag: number | null
  /** The tables are being filled anew. */
  readonly rebuilding: boolean
  /** Why the indexer does not go on, in its own words; null while it does. */
  readonly alarm: string | null
  /** Why it is not ready, in words. */
  readonly reason?: string
}

interface Indexed {
  readonly height: number | null
  readonly hash: string | null
  readonly rebuilding: boolean
  readonly alarm: string | null
}

const NOTHING: Indexed = { height: null, hash: null, rebuilding: false, alarm: null }

/** Milliseconds for which an answer is good enough for the next asker. */
const FRESH = 250

/** Compares the index with the node. */
export class Readiness {
  readonly #pool: Pool
  readonly #node: ChainNode
  readonly #allowedLag: number
  #last: { at: number; state: Promise<ReadinessState> } | undefined

  constructor(pool: Pool, node: ChainNode, allowedLag: number) {
    this.#pool = pool
    this.#node = node
    this.#allowedLag = allowedLag
  }

  /** Never throws: what cannot be reached is a reason. */
  state(): Promise<ReadinessState> {
    const now = performance.now()
    if (this.#last === undefined || now - this.#last.at > FRESH) this.#last = { at: now, state: this.#compare() }
    return this.#last.state
  }

  async #compare(): Promise<ReadinessState> {
    let indexed: Indexed
    try {
      indexed = await this.#indexed()
    } catch {
      return { ready: false, ...NOTHING, lag: null, reason: 'The database cannot be reached.' }
    }
    const { height, hash } = indexed
    if (height === null || hash === null) return { ready: false, ...indexed, lag: null, reason: 'The index has not read any block yet.' }
    try {
      const [head, nodeHash] = await Promise.all([this.#node.height(), this.#node.hashAt(height)])
      const lag = head - height
      // A node that is behind the index (after a revert) does not know its block either: the index stands on an abandoned branch.
      if (nodeHash !== hash) return { ready: false, ...indexed, lag, reason: 'The node does not know the block of the index.' }
      if (indexed.rebuilding) return { ready: false, ...indexed, lag, reason: 'The index is being rebuilt.' }
      if (lag > this.#allowedLag) return { ready: false, ...indexed, lag, reason: `The index is ${lag} blocks behind.` }
      return { ready: true, ...indexed, lag }
    } catch {
      return { ready: false, ...indexed, lag: null, reason: 'The chain node cannot be reached.' }
    }
  }

  async #indexed(): Promise<Indexed> {
    const { rows: tables } = await this.#pool.query<{ head: boolean; state: boolean }>(
      "select to_regclass('chain.head') is not null as head, to_regclass('app.indexer_state') is not null as state",
    )
    const [head, state] = await Promise.all([
      tables[0]?.head === true ? this.#pool.query<{ height: number; hash: string }>("select height, hash from chain.head where id = 'head'") : undefined,
      tables[0]?.state === true ? this.#pool.query<{ rebuilding: boolean; alarm: string | null }>('select rebuilding, alarm from app.indexer_state') : undefined,
    ])
    const { rebuilding = false, alarm = null } = state?.rows[0] ?? {}
    return { height: head?.rows[0]?.height ?? null, hash: head?.rows[0]?.hash ?? null, rebuilding, alarm }
  }
}
