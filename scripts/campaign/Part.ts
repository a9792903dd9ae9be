/** How much one campaign does. */
export interface CampaignSize {
  /** Runs of every part. */
  readonly runs: number
  /** Accepted moves of every run. */
  readonly depth: number
}

/** What a chunk did, as it is kept in the progress file. */
export interface ChunkResult {
  readonly runs: number
  /** Accepted moves. */
  readonly moves: number
  /** By kind of move: how many were accepted of how many that were tried. */
  readonly kinds: Readonly<Record<string, readonly [accepted: number, tried: number]>>
  /** What broke and how to see it again. */
  readonly failure?: string
}

/** A piece of a campaign that runs by itself, in a process of its own, and need not be run again once it is done. */
export interface Chunk {
  /** Names part, size and seed: equal ids do the very same. */
  readonly id: string
  /** @param log the file that takes what the chunk prints */
  readonly run: (log: string) => Promise<ChunkResult>
}

/** One of the things that a campaign does; `parts.ts` lists them. */
export interface Part {
  readonly name: string
  /** What is shown after each of its moves, in words. */
  readonly shows: string
  readonly chunks: (size: CampaignSize) => readonly Chunk[]
}
