import { createRequire } from 'node:module'
import { getCoverageLibrary } from '@nomicfoundation/edr/coverage'
import { createHardhatRuntimeEnvironment } from 'hardhat/hre'
import { encodeFunctionData, type Abi, type Hex } from 'viem'
import { coverFile } from '../../../../scripts/coverage/coverFile.ts'
import { instrument } from '../../../../scripts/coverage/instrument.ts'

interface Compiler {
  compile(input: string, callbacks: { import(): { contents: string } }): string
}
interface Output {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<string, Record<string, { abi: Abi; evm: { bytecode: { object: string } } }>>
}

const FILE = 'contracts/Small.sol'

/** A small chain on which contracts with probes run, counting by EDR as the real command does. */
export class Probed {
  readonly #hits = new Map<bigint, number>()
  #request!: (call: { method: string; params: unknown[] }) => Promise<unknown>

  static async start(): Promise<Probed> {
    const probed = new Probed()
    const onCoverageData = async (_context: unknown, tags: string[]) => {
      for (const hex of tags) probed.#hits.set(BigInt(`0x${hex}`), (probed.#hits.get(BigInt(`0x${hex}`)) ?? 0) + 1)
    }
    const counting = { id: 'test:counting', hookHandlers: { network: async () => ({ default: async () => ({ onCoverageData }) }) } }
    const { provider } = await (await createHardhatRuntimeEnvironment({ plugins: [counting] })).network.create()
    probed.#request = (call) => provider.request(call)
    return probed
  }

  /** Compiles the contract `Small`, calls its function f once with each argument, and says what was not reached, without file and line. */
  async gapsOf(source: string, args: readonly number[]): Promise<string[]> {
    const { source: text, probes } = instrument(FILE, source)
    const { abi, bytecode } = compiled(text)
    this.#hits.clear()
    const [from] = (await this.#request({ method: 'eth_accounts', params: [] })) as [Hex]
    const hash = await this.#request({ method: 'eth_sendTransaction', params: [{ from, data: bytecode }] })
    const { contractAddress: to } = (await this.#request({ method: 'eth_getTransactionReceipt', params: [hash] })) as { contractAddress: Hex }
    for (const arg of args) {
      const data = encodeFunctionData({ abi, functionName: 'f', args: [BigInt(arg)] })
      await this.#request({ method: 'eth_call', params: [{ from, to, data }, 'latest'] }).catch(() => {}) // a guard reverts
    }
    return coverFile(FILE, probes, this.#hits).gaps.map((gap) => gap.replace(/^.*?: /, ''))
  }
}

function compiled(text: string): { abi: Abi; bytecode: Hex } {
  const solc = createRequire(import.meta.url)('solc') as Compiler
  const settings = { outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } } }
  const input = { language: 'Solidity', sources: { [FILE]: { content: text } }, settings }
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: () => ({ contents: getCoverageLibrary().content }) })) as Output
  const errors = (output.errors ?? []).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(`${errors.map(({ formattedMessage }) => formattedMessage).join('\n')}\n${text}`)
  const { abi, evm } = output.contracts[FILE]!['Small']!
  return { abi, bytecode: `0x${evm.bytecode.object}` }
}
