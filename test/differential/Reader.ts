import type { Address } from '@assay/domain/ids'
import { encodeFunctionData, type Hex } from 'viem'
import { abis } from '../model/abis.ts'
import type { Contracts } from '../model/Contracts.ts'
import type { Chain } from './Chain.ts'
import type { Probe } from './probes/Probe.ts'

const WORD = 64
const REVERTED = 'f'.repeat(WORD)

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
    const expected = probes.map(({ expected }) => word(BigInt(expected.length * 32)) + expected.map(word).join(''))
    if (answers === `0x${expected.join('')}`) return []
    return this.#explain(probes, answers.slice(2))
  }

  #explain(probes: readonly Probe[], answers: string): string[] {
    let at = 0
    return probes.flatMap(({ contract, read, args, expected }) => {
      const length = answers.slice(at, (at += WORD))
      const bytes = length === REVERTED ? 0 : Number(BigInt(`0x${length}`))
      const words = (answers.slice(at, (at += bytes * 2)).match(/.{64}/g) ?? []).map((found) => BigInt(`0x${found}`))
      const wanted = expected.map((value) => BigInt(`0x${word(value)}`))
      if (length !== REVERTED && wanted.length === words.length && wanted.every((value, i) => value === words[i])) return []
      const found = length === REVERTED ? 'a revert' : words.join(', ')
      return [`${contract}.${read}(${args.join(', ')}): the model says ${wanted.join(', ')}; the chain says ${found}`]
    })
  }

  #calldata({ contract, read, args }: Probe): Hex {
    const key = `${contract}.${read}(${args.join()})`
    const known = this.#encoded.get(key)
    if (known !== undefined) return known
    const data = encodeFunctionData({ abi: abis[contract], functionName: read, args })
    this.#encoded.set(key, data)
    return data
  }
}

function word(value: bigint | boolean | string): string {
  return (typeof value === 'string' ? value.slice(2) : BigInt(value).toString(16)).padStart(WORD, '0')
}
