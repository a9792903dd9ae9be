import type { Call } from './Call.ts'
import type { Moment } from './Moment.ts'

/** What the seed puts into one block. */
export interface Block {
  /** Unix seconds. */
  readonly timestamp: number
  readonly calls: readonly Call[]
}

/** Stays far below a block's gas. */
const MOST_CALLS = 40

/**
 * The blocks of a schedule: what happens at the same second shares one, and each is at least a second after the one before.
 * @param moments earliest first
 * @param end unix seconds
 */
export function toBlocks(moments: readonly Moment[], end: number): Block[] {
  const calls = moments.flatMap(({ before, calls }) => calls.map((call) => ({ timestamp: end - before, call })))
  const blocks: { timestamp: number; calls: Call[] }[] = []
  for (const { timestamp, call } of calls) {
    const last = blocks.at(-1)
    if (last !== undefined && last.timestamp >= timestamp && last.calls.length < MOST_CALLS) last.calls.push(call)
    else blocks.push({ timestamp: Math.max(timestamp, (last?.timestamp ?? 0) + 1), calls: [call] })
  }
  return blocks
}
