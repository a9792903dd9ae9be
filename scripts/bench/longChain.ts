import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import { readFileSync } from 'node:fs'
import { createWalletClient, encodeFunctionData, http, parseAbi, type Hex } from 'viem'
import { hardhat } from 'viem/chains'
import { root } from '../run/root.ts'
import { SeedChain } from '../seed/SeedChain.ts'
import { accountOf } from '../seed/actors.ts'
import { tokens } from '../seed/tokens.ts'
import { rpc } from '../up/rpc.ts'
import type { BenchWorld } from './BenchWorld.ts'

const ACCOUNTS = 20
const CALLS = 12

/** How many events our contracts emitted, and which was the last. */
interface LongChain {
  readonly events: number
  readonly last: { readonly block: number; readonly logIndex: number }
}

/** A chain of many small blocks: twenty accounts stake and delegate to each other, a dozen calls in each block. */
export async function longChain({ rpcUrl, deployment }: BenchWorld, blocks: number): Promise<LongChain> {
  const { AssayToken, Staking } = deployment.contracts
  const chain = new SeedChain(rpcUrl, deployment)
  const wallet = createWalletClient({ chain: hardhat, transport: http(rpcUrl, { retryCount: 3 }), account: accountOf('Jonas') })
  const send = async (transaction: { to?: Hex; data: Hex }) => {
    const hash = await wallet.sendTransaction({ ...transaction, gas: 12_000_000n })
    return chain.publicClient.waitForTransactionReceipt({ hash })
  }
  const abi = parseAbi(['function run(address[] targets, bytes[] calls)'])
  const batch = (to: Hex, calls: readonly [Hex, Hex][]) =>
    send({ to, data: encodeFunctionData({ abi, functionName: 'run', args: [calls.map(([target]) => target), calls.map(([, data]) => data)] }) })

  const { bytecode } = JSON.parse(readFileSync(`${root}/artifacts/contracts/mocks/Batcher.sol/Batcher.json`, 'utf8')) as { bytecode: Hex }
  const accounts: Hex[] = []
  for (let each = 0; each < ACCOUNTS; each++) {
    const account = (await send({ data: bytecode })).contractAddress!
    await chain.send('Jonas', 'AssayToken', 'transfer', [account, tokens(100_000)])
    await batch(account, [[AssayToken, encodeFunctionData({ abi: assayTokenAbi, functionName: 'approve', args: [Staking, tokens(100_000)] })]])
    accounts.push(account)
  }
  for (let block = 0; block < blocks; block++) {
    const stake = encodeFunctionData({ abi: stakingAbi, functionName: 'stake', args: [tokens(1) + BigInt(block)] })
    const delegate = encodeFunctionData({ abi: stakingAbi, functionName: 'delegate', args: [accounts[(block * 7) % ACCOUNTS]!] })
    await batch(
      accounts[block % ACCOUNTS]!,
      Array.from({ length: CALLS }, (_, call): [Hex, Hex] => [Staking, call === 0 ? delegate : stake]),
    )
  }
  for (let block = 0; block < 12; block++) await rpc(rpcUrl, 'evm_mine')
  const logs = await rpc<{ blockNumber: string; logIndex: string }[]>(rpcUrl, 'eth_getLogs', [
    { fromBlock: '0x0', toBlock: 'latest', address: Object.values(deployment.contracts) },
  ])
  const last = logs.at(-1)!
  return { events: logs.length, last: { block: Number(last.blockNumber), logIndex: Number(last.logIndex) } }
}
