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
    const { events, last } = await longChain(world, blocks)
    const bare = { name: 'bare', file: join(root, 'scripts/bench/bare.ts'), table: 'public.bare_event', last: `id = '${last.block}-${last.logIndex}'` }
    const ours = { name: 'indexer', file: join(root, 'indexer/lib/chain/main.js'), table: 'chain.activity', last: `block = ${last.block}` }
    const seconds = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      await world.migrate()
      seconds.bare.push(await timed(world, bare, events))
      await world.rows('drop table if exists public.bare_event; drop schema if exists squid_processor cascade')
      seconds.ours.push(await timed(world, ours, events))
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

const count = async (world: BenchWorld, sql: string): Promise<number> => (await world.rows<{ n: number }>(sql).catch(() => [{ n: 0 }]))[0]?.n ?? 0

/** Seconds from when a program is connected to when it has every event: reading the chain is measured, not starting Node. */
async function timed(world: BenchWorld, { name, file, table, last }: { name: string; file: string; table: string; last: string }, events: number): Promise<number> {
  await world.processes.start({ name, command: process.execPath, args: [file], env: world.indexerEnv }, () =>
    waitUntil(async () => ((await count(world, 'select count(*)::integer as n from squid_processor.status')) > 0 ? true : undefined), {
      timeout: 30_000,
      what: 'The processor',
      every: 2,
    }),
  )
  const connected = performance.now()
  // By an index: counting rows again and again would slow the database that is measured.
  await waitUntil(async () => ((await count(world, `select 1 as n from ${table} where ${last} limit 1`)) > 0 ? true : undefined), {
    timeout: 300_000,
    what: 'The last event',
    every: 5,
  })
  const seconds = (performance.now() - connected) / 1000
  const found = await count(world, `select count(*)::integer as n from ${table}`)
  if (found !== events) throw new Error(`${name} has ${found} events of ${events}.`)
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
