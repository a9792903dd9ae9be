import { join } from 'node:path'
import { root } from '../run/root.ts'
import { waitUntil } from '../up/waitUntil.ts'
import { BenchWorld } from './BenchWorld.ts'
import type { Figure } from './Figure.ts'
import { longChain } from './longChain.ts'

const GOAL = 0.7
const ROUNDS = 3

/** How fast a chain is read from its beginning: by the whole indexer, and by the bare processor, in turns. */
export async function backfill(blocks: number): Promise<Figure[]> {
  const world = await BenchWorld.start()
  try {
    await world.startChain()
    const events = await longChain(world, blocks)
    const seconds = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      await world.migrate()
      seconds.bare.push(await timed(world, 'bare', join(root, 'scripts/bench/bare.ts'), () => count(world, 'select count(*)::integer as n from public.bare_event'), events))
      await world.rows('drop table if exists public.bare_event; drop schema if exists squid_processor cascade')
      seconds.ours.push(await timed(world, 'indexer', join(root, 'indexer/lib/chain/main.js'), () => count(world, 'select count(*)::integer as n from chain.activity'), events))
    }
    const best = { ours: events / Math.min(...seconds.ours), bare: events / Math.min(...seconds.bare) }
    const ratio = best.ours / best.bare
    return [
      { part: 'backfill', what: 'events on the chain', value: events, unit: 'events' },
      { part: 'backfill', what: 'the whole indexer', value: best.ours, unit: 'events/s' },
      { part: 'backfill', what: 'a bare evm-processor with typeorm-store', value: best.bare, unit: 'events/s' },
      { part: 'backfill', what: 'ours / bare', value: ratio, unit: '×', goal: `≥ ${GOAL}`, isMet: ratio >= GOAL },
    ]
  } finally {
    await world.stop()
  }
}

const count = async (world: BenchWorld, sql: string): Promise<number> => (await world.rows<{ n: number }>(sql).catch(() => [{ n: 0 }]))[0]!.n

/** Seconds from when a program is connected to when it has every event: reading the chain is measured, not starting Node. */
async function timed(world: BenchWorld, name: string, file: string, done: () => Promise<number>, events: number): Promise<number> {
  let connected = 0
  await world.processes.start({ name, command: process.execPath, args: [file], env: world.indexerEnv }, () =>
    waitUntil(async () => ((await count(world, 'select count(*)::integer as n from squid_processor.status')) > 0 ? true : undefined), {
      timeout: 30_000,
      what: 'The processor',
      every: 2,
    }),
  )
  connected = performance.now()
  await waitUntil(async () => ((await done()) >= events ? true : undefined), { timeout: 600_000, what: 'Every event', every: 5 })
  const seconds = (performance.now() - connected) / 1000
  world.processes.kill(name)
  await waitUntil(
    async () =>
      (await count(world, "select count(*)::integer as n from pg_stat_activity where application_name in ('bare', 'assay-indexer', 'assay-claim')")) === 0 ? true : undefined,
    {
      timeout: 20_000,
      what: 'The end of the processor',
    },
  )
  return seconds
}
