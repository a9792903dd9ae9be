import type { Address } from '@assay/domain/ids'
import { encodeFunctionData, type Hex } from 'viem'
import { abiOf } from '@assay/domain/generated/abis'
import type { Contracts } from '../model/Contracts.ts'
import type { Chain } from './Chain.ts'
import type { Probe } from './probes/Probe.ts'

const WORD = 64

/** Compares what the model expects with what the chain answers, all in one call. */
export class Reader {
  readonly #chain: Chain
  readonly #contracts: Contracts
  readonly #encoded = new Map<string, Hex>()

  constructor(chain: Chain) {
    this.#chain = chain
    this.#contracts = chain.genesis.contracts
  }

  /** @returns one line for each difference */
  async differences(probes: readonly Probe[], now: bigint): Promise<string[]> {
    const { time, answers } = await this.#chain.read(
      probes.map(({ contract }): Address => this.#contracts[contract]),
      probes.map((probe) => this.#calldata(probe)),
    )
    if (time !== now) return [`the chain reads at second ${time}, the model stands at ${now}`]
    return probes.flatMap(({ contract, read, args, expected }, i) => {
      const found = answers[i] ?? '0x'
      if (found === `0x${expected.map(word).join('')}`) return []
      return [`${contract}.${read}(${args.join(', ')}): the model says ${inWords(expected.map(word).join(''))}; the chain says ${inWords(found.slice(2))}`]
    })
  }

  #calldata({ contract, read, args }: Probe): Hex {
    const key = `${contract}.${read}(${args.join()})`
    const known = this.#encoded.get(key)
    if (known !== undefined) return known
    const data = encodeFunctionData({ abi: abiOf[contract], functionName: read, args })
    this.#encoded.set(key, data)
    return data
  }
}

function word(value: bigint | boolean | string): string {
  return (typeof value === 'string' ? value.slice(2) : BigInt(value).toString(16)).padStart(WORD, '0')
}

function inWords(bytes: string): string {
  const words = Array.from({ length: bytes.length / WORD }, (_, i) => BigInt(`0x${bytes.slice(i * WORD, (i + 1) * WORD)}`))
  return words.length === 0 ? 'nothing (a revert)' : words.join(', ')
}
