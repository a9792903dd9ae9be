import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { qualityRatingsAbi } from '@assay/domain/generated/qualityRatingsAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import { asAddress, type Address } from '@assay/domain/ids'
import { network } from 'hardhat'
import {
  createPublicClient,
  createWalletClient,
  custom,
  encodeFunctionData,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type CustomTransport,
  type Hash,
  type Hex,
  type PublicClient,
} from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { deploy } from '../deploy/deploy.ts'
import type { ContractName } from '../deploy/contractNames.ts'
import { days } from '../seed/days.ts'
import { tokens } from '../seed/tokens.ts'

const abis = {
  AssayToken: assayTokenAbi,
  Staking: stakingAbi,
  ListingRegistry: listingRegistryAbi,
  DisputeCourt: disputeCourtAbi,
  QualityRatings: qualityRatingsAbi,
  AssayGovernor: assayGovernorAbi,
} as const
type Abis = typeof abis

const MNEMONIC = 'test test test test test test test test test test test junk'

/** Blocks come this often, as on the networks that the protocol is meant for; no two acts share a second. */
const BLOCK_SECONDS = 2

/** Nothing of the host's clock gets in, so that each run sends the same bytes. */
const FIRST_DAY = '2030-01-01T00:00:00Z'

/** One transaction that was sent. */
export interface Sent {
  readonly hash: Hash
  readonly gasUsed: bigint
}

/** A chain of its own in this process, with the protocol on it as the deploy command leaves it. Every run is the same, block by block. */
export class GasWorld {
  readonly publicClient: PublicClient<CustomTransport>
  readonly contracts: Readonly<Record<ContractName, Address>>
  readonly #provider: Parameters<typeof custom>[0]
  readonly close: () => Promise<void>
  #now: number

  private constructor(provider: Parameters<typeof custom>[0], contracts: GasWorld['contracts'], now: number, close: () => Promise<void>) {
    this.#provider = provider
    this.publicClient = createPublicClient({ transport: custom(provider, { retryCount: 0 }), cacheTime: 0 })
    this.contracts = contracts
    this.#now = now
    this.close = close
  }

  /** Deploys; the deployer is the first actor. */
  static async open(): Promise<GasWorld> {
    const connection = await network.create({ override: { initialDate: FIRST_DAY } })
    const transport = custom(connection.provider, { retryCount: 0 })
    const publicClient = createPublicClient({ transport, cacheTime: 0 })
    const folder = mkdtempSync(join(tmpdir(), 'assay-gas-'))
    const { contracts } = await deploy({
      publicClient,
      walletClient: createWalletClient({ transport, account: mnemonicToAccount(MNEMONIC) }),
      expectedStake: tokens(12_000_000),
      file: join(folder, 'deployment.json'),
    }).finally(() => rmSync(folder, { recursive: true }))
    // Far enough from the deployment's own seconds, which depend on how fast it was sent.
    const now = Date.parse(FIRST_DAY) / 1000 + days(1)
    return new GasWorld(connection.provider, contracts, now, () => connection.close())
  }

  /** Seconds since 1970 of the last block sent here. */
  get now(): number {
    return this.#now
  }

  /** The account of the n-th actor; 0 is the deployer. */
  account(actor: number) {
    return mnemonicToAccount(MNEMONIC, { addressIndex: actor })
  }

  address(actor: number): Address {
    return asAddress(this.account(actor).address)
  }

  /** Lets time pass: the next block comes so many seconds later. */
  wait(seconds: number): void {
    this.#now += seconds
  }

  /** One transaction in one block. Throws when it reverts. */
  async send<Name extends keyof Abis, Call extends ContractFunctionName<Abis[Name], 'nonpayable' | 'payable'>>(
    actor: number,
    contract: Name,
    functionName: Call,
    args: ContractFunctionArgs<Abis[Name], 'nonpayable' | 'payable', Call>,
  ): Promise<Sent> {
    return this.call(actor, this.contracts[contract], encodeFunctionData({ abi: abis[contract], functionName, args } as never))
  }

  /** As {@link send}, of any contract. Without `to` it deploys. */
  async call(actor: number, to: Hex | undefined, data: Hex): Promise<Sent> {
    this.#now += BLOCK_SECONDS
    await this.request('evm_setNextBlockTimestamp', [this.#now])
    const hash = (await this.request('eth_sendTransaction', [{ from: this.address(actor), to, data }])) as Hash
    const { gasUsed, status } = await this.publicClient.getTransactionReceipt({ hash })
    if (status !== 'success') throw new Error(`transaction ${hash} reverted`)
    return { hash, gasUsed }
  }

  async request(method: string, params: readonly unknown[]): Promise<unknown> {
    return this.#provider.request({ method, params })
  }
}
