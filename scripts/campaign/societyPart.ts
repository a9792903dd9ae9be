import { createHash } from 'node:crypto'
import { runSociety } from './runSociety.ts'
import type { Chunk, Part } from './Part.ts'

/** A chunk is done in a minute or two: little is lost when a campaign is stopped. */
const RUNS_PER_CHUNK = 25

/** A society of test/invariants, all laws asked after each of its moves. Seeds follow from the chunk's name alone. */
export function societyPart(name: string, file: string): Part {
  return {
    name,
    shows: 'L1–L33 and L36 after every move (L5, L7, L12, L28 and L31 after every fourth)',
    chunks: ({ runs, depth }) =>
      Array.from({ length: Math.ceil(runs / RUNS_PER_CHUNK) }, (_, index): Chunk => {
        const size = Math.min(RUNS_PER_CHUNK, runs - index * RUNS_PER_CHUNK)
        const seed = `0x${createHash('sha256').update(`${name} ${index}`).digest('hex').slice(0, 16)}`
        return {
          id: `${name} ${index} ${size}x${depth} ${seed}`,
          run: (log) => runSociety({ file, law: 'invariant_everyLaw', runs: size, depth, seed }, log),
        }
      }),
  }
}
