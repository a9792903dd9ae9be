import { asAddress, type Address } from '@assay/domain/ids'
import { network } from 'hardhat'
import type { NetworkConnection } from 'hardhat/types/network'
import { createPublicClient, createWalletClient, custom, decodeFunctionResult, encodeFunctionData, numberToHex, type Hex } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { CONTRACT_NAMES } from '../../scripts/deploy/contractNames.ts'
import { constructorArguments } from '../../scripts/deploy/constructorArguments.ts'
import { parameterSet } from '../../scripts/deploy/parameters.ts'
import { predictAddresses } from '../../scripts/deploy/predictAddresses.ts'
import { readArtifact } from '../../scripts/deploy/readArtifact.ts'
import { sendContracts } from '../../scripts/deploy/sendContracts.ts'
import { abiOf } from '@assay/domain/generated/abis'
import type { Genesis } from '../model/Genesis.ts'
import { TOKEN } from '../model/integers.ts'
import { readMany } from './readMany.ts'

const MNEMONIC = 'test test test test test test test test test test test junk'
const ACTORS = 10
const DEPLOYER = 19
const GAS = numberToHex(16_000_000)
const READING_GAS = numberToHex(1_000_000_000n)
const STARTS_AT = '2027-01-15T08:00:00Z'

/** The real contracts on a chain in this process, whose time the test decides. */
export class Chain {
  readonly genesis: Genesis
  readonly actors: readonly Address[]
  readonly #connection: NetworkConnection
  readonly #provider: NetworkConnection['provider']
  readonly #reader: Address
  #snapshot: unknown

  private constructor(connection: NetworkConnection, genesis: Genesis, actors: readonly Address[], reader: Address) {
    this.#connection = connection
    this.#provider = connection.provider
    this.genesis = genesis
    this.actors = actors
    this.#reader = reader
  }

  static async start(): Promise<Chain> {
    const options = { allowBlocksWithSameTimestamp: true, initialDate: STARTS_AT, blockGasLimit: 1_000_000_000, transactionGasCap: 1_000_000_000 } as const
    const connection = await network.create({ override: options })
    const { provider } = connection
    const transport = custom(provider, { retryCount: 0 })
    const publicClient = createPublicClient({ transport, cacheTime: 0 })
    const walletClient = createWalletClient({ transport, account: mnemonicToAccount(MNEMONIC, { addressIndex: DEPLOYER }) })
    const deployer = asAddress(walletClient.account.address)
    const contracts = predictAddresses(deployer, 0)
    const actors = Array.from({ length: ACTORS }, (_, addressIndex) => asAddress(mnemonicToAccount(MNEMONIC, { addressIndex }).address))
    const guardianHolder = actors.at(-1)!
    const balances = [...actors.map((to) => ({ to, amount: 6_000_000n * TOKEN })), { to: contracts.AssayTimelock, amount: 40_000_000n * TOKEN }]

    const receipts = await sendContracts({
      publicClient,
      walletClient,
      artifacts: Object.fromEntries(CONTRACT_NAMES.map((name) => [name, readArtifact(name)])) as never,
      constructorArguments: constructorArguments({ at: contracts, deployer, guardian: guardianHolder, genesis: balances, parameters: parameterSet() }),
      at: contracts,
      nonce: 0,
      pollingInterval: 1,
      report: () => undefined,
    })
    const timeOf = async (name: (typeof CONTRACT_NAMES)[number]) => (await publicClient.getBlock({ blockNumber: receipts[CONTRACT_NAMES.indexOf(name)]!.blockNumber })).timestamp
    const times = { courtDeployedAt: await timeOf('DisputeCourt'), guardianDeployedAt: await timeOf('ExpiringGuardian') }
    const hash = await walletClient.deployContract({ ...readMany, chain: null })
    const { contractAddress: reader } = await publicClient.waitForTransactionReceipt({ hash, pollingInterval: 1 })

    const chain = new Chain(connection, { chainId: 31_337n, contracts, guardianHolder, balances, ...times }, actors, asAddress(reader!))
    chain.#snapshot = await provider.request({ method: 'evm_snapshot' })
    return chain
  }

  async close(): Promise<void> {
    await this.#connection.close()
  }

  /** Back to the deployment, as if nothing had happened since. */
  async reset(): Promise<void> {
    await this.#provider.request({ method: 'evm_revert', params: [this.#snapshot] })
    this.#snapshot = await this.#provider.request({ method: 'evm_snapshot' })
  }

  /** Mines one transaction at that second. @returns the refusal's data; undefined when it was accepted */
  async send(at: bigint, from: Address, to: Address, data: Hex): Promise<Hex | undefined> {
    await this.#provider.request({ method: 'evm_setNextBlockTimestamp', params: [numberToHex(at)] })
    try {
      await this.#provider.request({ method: 'eth_sendTransaction', params: [{ from, to, data, gas: GAS }] })
      return undefined
    } catch (error) {
      const { message, data: refusal } = error as { readonly message: string; readonly data?: Hex | null }
      if (!message.startsWith('VM Exception')) throw error
      return refusal ?? '0x'
    }
  }

  /** Many reads of one moment; an empty answer is a revert. */
  async read(targets: readonly Address[], calls: readonly Hex[]): Promise<{ readonly time: bigint; readonly answers: readonly Hex[] }> {
    const data = encodeFunctionData({ abi: readMany.abi, functionName: 'read', args: [targets, calls] })
    const result = (await this.#provider.request({ method: 'eth_call', params: [{ to: this.#reader, data, gas: READING_GAS }, 'latest'] })) as Hex
    const [time, answers] = decodeFunctionResult({ abi: readMany.abi, functionName: 'read', data: result }) as [bigint, readonly Hex[]]
    return { time, answers }
  }

  /** The number of signatures that an account has used with a contract, decimal. */
  async nonceOf(account: Address, contract: 'AssayToken' | 'Staking' | 'AssayGovernor'): Promise<string> {
    const data = encodeFunctionData({ abi: abiOf[contract], functionName: 'nonces', args: [account] })
    return String(BigInt((await this.#provider.request({ method: 'eth_call', params: [{ to: this.genesis.contracts[contract], data }, 'latest'] })) as Hex))
  }

  /** Signs typed data, as a wallet does. */
  async sign(by: Address, typedData: unknown): Promise<Hex> {
    return (await this.#provider.request({ method: 'eth_signTypedData_v4', params: [by, typedData] })) as Hex
  }
}
