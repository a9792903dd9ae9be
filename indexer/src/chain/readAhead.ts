/** Blocks that come together. */
export interface Read<Block> {
  blocks: Block[]
  /** Whether the last block is the newest that is final. */
  isHead: boolean
}

/**
 * Reads on while whoever asked for blocks is at work on the last ones, and then gives all that came as one: few long transactions
 * are cheaper than many short ones. Waits for nothing but the first.
 * @param most holds no more than this, by `sizeOf`, beyond the batch that exceeds it
 */
export async function* readAhead<Block>(source: AsyncIterable<Read<Block>>, most: number, sizeOf: (block: Block) => number): AsyncGenerator<Read<Block>> {
  let held: Read<Block> = { blocks: [], isHead: false }
  let size = 0
  let isEnded = false
  let isLeft = false
  let news = signal()
  let room = signal()

  async function read(): Promise<void> {
    for await (const { blocks, isHead } of source) {
      held = { blocks: held.blocks.concat(blocks), isHead }
      for (const block of blocks) size += sizeOf(block)
      news.give()
      while (size >= most && !isLeft) await room.given
      if (isLeft) return
    }
  }
  const reading = read().finally(() => {
    isEnded = true
    news.give()
  })
  // Heard of below, when all that was read before it is given.
  reading.catch(() => undefined)

  try {
    for (;;) {
      while (held.blocks.length === 0) {
        if (isEnded) return await reading
        await news.given
        news = signal()
      }
      const given = held
      held = { blocks: [], isHead: false }
      size = 0
      room.give()
      room = signal()
      yield given
    }
  } finally {
    isLeft = true
    room.give()
  }
}

/** A promise that somebody else keeps. */
function signal(): { given: Promise<void>; give: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { given: promise, give: resolve }
}
