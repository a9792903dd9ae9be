import { readFileSync } from 'node:fs'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { createWalletClient, encodeFunctionData, http, parseSignature, type Abi, type Hex } from 'viem'
import { hardhat } from 'viem/chains'
import { accountOf, type ActorName } from '../../../scripts/seed/actors.ts'
import { root } from '../../../scripts/run/root.ts'
import type { IndexedWorld } from './IndexedWorld.ts'

const { abi, bytecode } = JSON.parse(readFileSync(`${root}/artifacts/contracts/mocks/Batcher.sol/Batcher.json`, 'utf8')) as { abi: Abi; bytecode: Hex }
const abis = { Staking: stakingAbi, AssayToken: assayTokenAbi } as const

/** A call of the batch's own account, or of whoever signed it. */
export type BatchCall = readonly [contract: keyof typeof abis, name: string, args: readonly unknown[]]

/** An account (contracts/mocks/Batcher.sol) that makes many calls in one transaction. */
export class Batch {
  readonly address: Hex
  readonly #world: IndexedWorld
  readonly #wallet

  private constructor(world: IndexedWorld, address: Hex) {
    this.#world = world
    this.address = address
    this.#wallet = walletOf(world)
  }

  static async deploy(world: IndexedWorld): Promise<Batch> {
    const hash = await walletOf(world).deployContract({ abi, bytecode })
    const { contractAddress } = await world.chain.publicClient.waitForTransactionReceipt({ hash })
    return new Batch(world, contractAddress!)
  }

  /** All of it in one transaction, or none. */
  async run(...calls: BatchCall[]): Promise<void> {
    const { contracts } = this.#world.deployment
    const targets = calls.map(([contract]) => contracts[contract])
    const data = calls.map(([contract, functionName, args]) => encodeFunctionData({ abi: abis[contract] as Abi, functionName, args }))
    const hash = await this.#wallet.writeContract({ address: this.address, abi, functionName: 'run', args: [targets, data] })
    const { status } = await this.#world.chain.publicClient.waitForTransactionReceipt({ hash })
    if (status !== 'success') throw new Error('The batch reverted.')
  }

  /** Somebody's delegation by signature; `ahead` counts those of the same account before it that are not on the chain yet. */
  async delegationOf(actor: ActorName, delegatee: Hex, ahead = 0): Promise<BatchCall> {
    const account = accountOf(actor)
    const staking = { address: this.#world.deployment.contracts.Staking, abi: stakingAbi } as const
    const { publicClient } = this.#world.chain
    const [, name, version, chainId, verifyingContract] = await publicClient.readContract({ ...staking, functionName: 'eip712Domain' })
    const nonce = (await publicClient.readContract({ ...staking, functionName: 'nonces', args: [account.address] })) + BigInt(ahead)
    const expiry = 2n ** 48n
    const signature = await account.signTypedData({
      domain: { name, version, chainId: Number(chainId), verifyingContract },
      types: {
        Delegation: [
          { name: 'delegatee', type: 'address' },
          { name: 'nonce', type: 'uint256' },
          { name: 'expiry', type: 'uint256' },
        ],
      },
      primaryType: 'Delegation',
      message: { delegatee, nonce, expiry },
    })
    const { r, s, v } = parseSignature(signature)
    return ['Staking', 'delegateBySig', [delegatee, nonce, expiry, Number(v), r, s]]
  }
}

const walletOf = (world: IndexedWorld) => createWalletClient({ chain: hardhat, transport: http(world.rpcUrl, { retryCount: 3 }), account: accountOf('Sasha') })
