import type { Pool } from 'pg'
import { BaseError, ContractFunctionRevertedError, type Account, type Chain, type PublicClient, type Transport, type WalletClient } from 'viem'
import type { Log } from '../Log.js'
import { callOf } from './callOf.js'
import { dueDuties } from './dueDuties.js'
import type { Duty } from './Duty.js'
import type { KeeperAddresses } from './readAddresses.js'

/** Milliseconds for which a done duty is left alone: the index will have seen it by then. */
const DONE = 60_000
/** Milliseconds before a refused duty is tried again, doubling up to the longest. */
const REFUSED = 30_000
const LONGEST = 3_600_000
const RECEIPT_TIMEOUT = 120_000

export interface KeeperOptions {
  readonly pool: Pool
  readonly publicClient: PublicClient
  readonly walletClient: WalletClient<Transport, Chain, Account>
  readonly contracts: KeeperAddresses
  readonly maxGas: bigint
  readonly log: Log
}

/** Does what is due, one after another, and only what a simulation has shown to succeed. */
export class Keeper {
  readonly #options: KeeperOptions
  /** Until when (performance.now) a duty is left alone, and how often it was refused in a row. */
  readonly #resting = new Map<string, { until: number; refusals: number }>()

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  /**
   * One look at what is due. A refusal only rests that duty; a database or node that is away ends the look.
   * @returns how many transactions succeeded. @throws when the database or the node cannot be reached
   */
  async look(): Promise<number> {
    const { pool, publicClient } = this.#options
    const { timestamp } = await publicClient.getBlock({ blockTag: 'latest' })
    const now = performance.now()
    const skip = [...this.#resting].filter(([, { until }]) => until > now).map(([key]) => key)
    let done = 0
    for (const duty of await dueDuties(pool, timestamp, skip)) if (await this.#poke(duty)) done++
    return done
  }

  async #poke(duty: Duty): Promise<boolean> {
    const { publicClient, walletClient, contracts, maxGas, log } = this.#options
    const key = `${duty.call} ${duty.id}`
    const call = { ...callOf(duty, contracts), account: walletClient.account }
    let gas: bigint
    try {
      await publicClient.simulateContract(call)
      gas = await publicClient.estimateContractGas(call)
    } catch (error) {
      if (!isRevert(error)) throw error
      this.#rest(key, `${key}: not now (${revertName(error)})`)
      return false
    }
    // A little more than estimated: the state may move between now and the block.
    const limit = (gas * 5n) / 4n
    if (limit > maxGas) {
      this.#rest(key, `${key}: would use ${limit} gas, more than KEEPER_MAX_GAS`)
      return false
    }
    // From here on it may be in a block, whatever we hear of it: it is not sent twice.
    this.#resting.set(key, { until: performance.now() + DONE, refusals: 0 })
    const hash = await walletClient.writeContract({ ...call, chain: walletClient.chain, gas: limit } as never)
    const receipt = await publicClient.waitForTransactionReceipt({ hash, timeout: RECEIPT_TIMEOUT })
    if (receipt.status !== 'success') {
      this.#rest(key, `${key}: reverted in ${hash}`)
      return false
    }
    log(`${key}: done in ${hash}`)
    return true
  }

  #rest(key: string, line: string): void {
    const refusals = (this.#resting.get(key)?.refusals ?? 0) + 1
    this.#resting.set(key, { until: performance.now() + Math.min(LONGEST, REFUSED * 2 ** (refusals - 1)), refusals })
    if (refusals === 1) this.#options.log(line)
  }
}

const revertOf = (error: unknown): ContractFunctionRevertedError | undefined => {
  const found = error instanceof BaseError ? error.walk((cause) => cause instanceof ContractFunctionRevertedError) : null
  return found instanceof ContractFunctionRevertedError ? found : undefined
}
const isRevert = (error: unknown): boolean => revertOf(error) !== undefined
const revertName = (error: unknown): string => revertOf(error)?.data?.errorName ?? revertOf(error)?.reason ?? 'reverted'
