import { createPublicClient, createWalletClient, http, type ContractFunctionArgs, type ContractFunctionName, type Hex } from 'viem'
import { hardhat } from 'viem/chains'
import type { Deployment } from '../deploy/Deployment.ts'
import { rpc } from '../up/rpc.ts'
import { accountOf, addressOf, type ActorName } from './actors.ts'
import type { Block } from './toBlocks.ts'
import { call, type Abis, type Call, type Writable } from './Call.ts'

/** More than any call of the seed needs, and less than a block has. */
const GAS = '0x2dc6c0'

/** The embedded chain as the seed uses it: actors act, and the clock is set before they do. */
export class SeedChain {
  readonly deployment: Deployment
  readonly #url: string
  readonly #transport
  readonly publicClient

  constructor(url: string, deployment: Deployment) {
    this.#url = url
    this.deployment = deployment
    // Hardhat's node closes idle sockets: try again.
    this.#transport = http(url, { retryCount: 3 })
    this.publicClient = createPublicClient({ chain: hardhat, transport: this.#transport, pollingInterval: 20 })
  }

  /** The next block's time, unix seconds; it must lie after the last block's. */
  async setTime(timestamp: number): Promise<void> {
    await rpc(this.#url, 'evm_setNextBlockTimestamp', [timestamp])
  }

  /** A block without transactions, at the time that was set. */
  async mine(): Promise<void> {
    await rpc(this.#url, 'evm_mine')
  }

  /** One transaction of an actor. Throws with the contract's error when it is refused. */
  async send<Name extends keyof Abis, Function extends ContractFunctionName<Abis[Name], Writable>>(
    actor: ActorName,
    contract: Name,
    functionName: Function,
    args: ContractFunctionArgs<Abis[Name], Writable, Function>,
  ): Promise<void> {
    const wallet = createWalletClient({ chain: hardhat, transport: this.#transport, account: accountOf(actor) })
    const { data } = call(actor, contract, functionName, args)
    const hash = await wallet.sendTransaction({ to: this.deployment.contracts[contract], data }).catch((cause: unknown) => {
      throw new Error(`The seed’s ${contract}.${functionName} by ${actor} was refused: ${(cause as Error).message}`, { cause })
    })
    const { status } = await this.publicClient.waitForTransactionReceipt({ hash })
    if (status !== 'success') throw new Error(`The seed’s ${contract}.${functionName} by ${actor} reverted (${hash}).`)
  }

  /**
   * Mines blocks with exactly these calls and times, signed by the node, which knows the actors' keys.
   * Throws with the contract's error when a call is refused.
   */
  async mineBlocks(blocks: readonly Block[]): Promise<void> {
    await rpc(this.#url, 'evm_setAutomine', [false])
    try {
      for (const block of blocks) await this.#mineBlock(block)
    } finally {
      await rpc(this.#url, 'evm_setAutomine', [true])
    }
  }

  async #mineBlock({ timestamp, calls }: Block): Promise<void> {
    const hashes: Hex[] = []
    // One after the other: their order is that of the nonces.
    for (const call of calls) hashes.push(await rpc<Hex>(this.#url, 'eth_sendTransaction', [{ ...this.#transaction(call), gas: GAS }]))
    await this.setTime(timestamp)
    await this.mine()
    for (const [i, hash] of hashes.entries()) {
      const receipt = await rpc<{ status: Hex } | null>(this.#url, 'eth_getTransactionReceipt', [hash])
      if (receipt?.status !== '0x1') throw await this.#refusal(calls[i]!, timestamp)
    }
  }

  #transaction({ by, contract, data }: Call) {
    return { from: addressOf(by), to: this.deployment.contracts[contract], data }
  }

  /** The same call on top of its block fails in the same way and says why. */
  async #refusal(refused: Call, timestamp: number): Promise<Error> {
    const reason = await rpc(this.#url, 'eth_call', [this.#transaction(refused), 'latest']).then(
      () => 'it did not fit into its block',
      (error: unknown) => (error as Error).message,
    )
    return new Error(`The seed’s ${refused.contract}.${refused.functionName} by ${refused.by} at ${timestamp} was refused: ${reason}`)
  }
}
