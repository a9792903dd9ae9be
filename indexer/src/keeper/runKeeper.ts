import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../Log.js'
import type { Keeper } from './Keeper.js'

/** Milliseconds of the longest pause while the database or the node is away. */
const LONGEST = 60_000

/** Looks again and again until aborted; while something is away the pauses double. */
export async function runKeeper(keeper: Pick<Keeper, 'look'>, interval: number, signal: AbortSignal, log: Log): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      await keeper.look()
      if (failures > 0) log('back again')
      failures = 0
    } catch (error) {
      failures++
      if (failures === 1) log(`waiting, since the database or the node does not do what is asked: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`)
    }
    await delay(Math.min(LONGEST, interval * 2 ** Math.min(failures, 10)), undefined, { signal }).catch(() => undefined)
  }
}
