import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { qualityRatingsAbi } from '@assay/domain/generated/qualityRatingsAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import { createPublicClient, createWalletClient, encodeFunctionData, http, type ContractFunctionArgs, type ContractFunctionName, type Hex } from 'viem'
import { hardhat } from 'viem/chains'
import type { Deployment } from '../deploy/Deployment.ts'
import type { ImportChain } from '../import/ImportChain.ts'
import { rpc } from '../up/rpc.ts'
import { accountOf, type ActorName } from './actors.ts'

const abis = {
  AssayToken: assayTokenAbi,
  Staking: stakingAbi,
  ListingRegistry: listingRegistryAbi,
  DisputeCourt: disputeCourtAbi,
  QualityRatings: qualityRatingsAbi,
  AssayGovernor: assayGovernorAbi,
} as const

type Abis = typeof abis
type Writable = 'nonpayable' | 'payable'

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
  async send<Name extends keyof Abis, Call extends ContractFunctionName<Abis[Name], Writable>>(
    actor: ActorName,
    contract: Name,
    functionName: Call,
    args: ContractFunctionArgs<Abis[Name], Writable, Call>,
  ): Promise<void> {
    const wallet = createWalletClient({ chain: hardhat, transport: this.#transport, account: accountOf(actor) })
    const data = encodeFunctionData({ abi: abis[contract], functionName, args } as never) as Hex
    const hash = await wallet.sendTransaction({ to: this.deployment.contracts[contract], data }).catch((cause: unknown) => {
      throw new Error(`The seed’s ${contract}.${functionName} by ${actor} was refused: ${(cause as Error).message}`, { cause })
    })
    const { status } = await this.publicClient.waitForTransactionReceipt({ hash })
    if (status !== 'success') throw new Error(`The seed’s ${contract}.${functionName} by ${actor} reverted (${hash}).`)
  }

  /** The chain as the importer sees it. */
  asImporter(): ImportChain {
    const { ListingRegistry, AssayToken, CurationParameters } = this.deployment.contracts
    return {
      publicClient: this.publicClient as ImportChain['publicClient'],
      walletClient: createWalletClient({ chain: hardhat, transport: this.#transport, account: accountOf('Importer') }),
      registry: ListingRegistry,
      token: AssayToken,
      parameters: CurationParameters,
    }
  }
}
