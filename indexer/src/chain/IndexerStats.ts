import type { Written } from './store/ChainDatabase'

const BATCH_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const

/** What an indexer did since it started, for whoever measures it; kept in `app.indexer_stats`. */
export interface StatsRow {
  batches: number
  blocks: number
  seconds: number
  /** Upper bounds of the batch times that are counted apart, in seconds. */
  bounds: readonly number[]
  /** Batches that took at most as long as the bound at the same place. */
  buckets: number[]
  reorgs: number
  deepestReorg: number
  restarts: number
}

/** Counts what the worker tells. */
export class IndexerStats {
  readonly row: StatsRow = { batches: 0, blocks: 0, seconds: 0, bounds: BATCH_SECONDS, buckets: BATCH_SECONDS.map(() => 0), reorgs: 0, deepestReorg: 0, restarts: 0 }
  /** Whether anything was counted since the last look. */
  isNew = true

  written({ blocks, takenBack, seconds }: Written): void {
    const { row } = this
    row.batches += 1
    row.blocks += blocks
    row.seconds += seconds
    BATCH_SECONDS.forEach((bound, place) => {
      if (seconds <= bound) row.buckets[place]! += 1
    })
    if (takenBack > 0) {
      row.reorgs += 1
      row.deepestReorg = Math.max(row.deepestReorg, takenBack)
    }
    this.isNew = true
  }

  restarted(): void {
    this.row.restarts += 1
    this.isNew = true
  }
}
