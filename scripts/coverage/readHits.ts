import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How often the last run reached each tag: Hardhat writes what EDR saw as `{ "<tag in hex>": count }`, one file a worker. */
export function readHits(folder: string): Map<bigint, number> {
  const hits = new Map<bigint, number>()
  for (const name of globSync('*.json', { cwd: folder })) {
    const counts = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, number>
    for (const [hex, count] of Object.entries(counts)) {
      const tag = BigInt(`0x${hex}`)
      hits.set(tag, (hits.get(tag) ?? 0) + count)
    }
  }
  return hits
}
