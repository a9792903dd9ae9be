import { join } from 'node:path'
import { SeedChain } from '../seed/SeedChain.ts'
import { tokens } from '../seed/tokens.ts'
import { root } from '../run/root.ts'
import { waitUntil } from '../up/waitUntil.ts'
import { ask, BenchWorld } from './BenchWorld.ts'
import { quantile, type Figure } from './Figure.ts'

const GOAL = 100

/** How long after a block was mined GraphQL answers with it. */
export async function headLatency(blocks: number): Promise<Figure[]> {
  const world = await BenchWorld.start()
  try {
    await world.startChain()
    await world.migrate()
    const api = await world.startApi()
    await world.processes.start({ name: 'indexer', command: process.execPath, args: [join(root, 'indexer/lib/chain/main.js')], env: world.indexerEnv }, async () => undefined)
    const chain = new SeedChain(world.rpcUrl, world.deployment)
    await chain.send('Jonas', 'AssayToken', 'approve', [world.deployment.contracts.Staking, tokens(1_000_000)])
    const height = async (): Promise<number> => ((await ask(api, '{ head { height } }')).head as { height: number } | null)?.height ?? 0
    // An indexer that has just started follows the newest blocks only from the next head on.
    const top = async (): Promise<number> => Number(await chain.publicClient.getBlockNumber({ cacheTime: 0 }))
    await waitUntil(
      async () => {
        await chain.mine()
        return (await height()) >= (await top()) - 1 ? true : undefined
      },
      { timeout: 60_000, what: 'Following the chain', every: 100 },
    )
    const times: number[] = []
    for (let block = -20; block < blocks; block++) {
      await chain.send('Jonas', 'Staking', 'stake', [tokens(1)])
      const mined = performance.now()
      const target = await top()
      await waitUntil(async () => ((await height()) >= target ? true : undefined), { timeout: 30_000, what: `Block ${target}`, every: 1 })
      if (block >= 0) times.push(performance.now() - mined)
    }
    const p95 = quantile(times, 0.95)
    return [
      { part: 'head', what: `mined to GraphQL answer, p50 of ${blocks} blocks`, value: quantile(times, 0.5), unit: 'ms' },
      { part: 'head', what: 'the same, p95', value: p95, unit: 'ms', goal: `< ${GOAL} ms`, isMet: p95 < GOAL },
    ]
  } finally {
    await world.stop()
  }
}
