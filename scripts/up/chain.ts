import { fileURLToPath } from 'node:url'
import type { Processes } from './Processes.ts'
import { rpc } from './rpc.ts'
import { waitUntil } from './waitUntil.ts'

export interface ChainOptions {
  port: number
  /** Unix seconds of the first block: before now, so that the seed has a past. */
  startsAt: number
}

/** Starts the embedded chain, empty, mining on demand. @returns its HTTP address (ws at the same port) */
export async function startChain(processes: Processes, { port, startsAt }: ChainOptions): Promise<string> {
  const url = `http://127.0.0.1:${port}`
  await processes.start(
    {
      name: 'chain',
      command: process.execPath,
      args: [fileURLToPath(new URL('processes/chain.ts', import.meta.url)), String(port), String(startsAt)],
      // It prints its accounts' keys.
      quiet: true,
    },
    (signal) => waitUntil(() => rpc<string>(url, 'eth_chainId').catch(() => undefined), { timeout: 60_000, what: 'The chain’s first answer', signal }),
  )
  await rpc(url, 'hardhat_setLoggingEnabled', [false])
  return url
}

/** From now on the chain also mines by itself, or phases would freeze while nobody acts. */
export async function mineRegularly(url: string): Promise<void> {
  await rpc(url, 'evm_setIntervalMining', [2000])
}
