import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Hex } from 'viem'
import type { ContractName } from '../deploy/contractNames.ts'
import { root } from '../run/root.ts'

interface Variable {
  readonly label: string
  readonly slot: string
}
interface CompilerOutput {
  readonly contracts: Readonly<Record<string, Readonly<Record<string, { readonly storageLayout: { readonly storage: readonly Variable[] } }>>>>
}
interface Compiler {
  compile(input: string, callbacks: { import(path: string): { contents: string } }): string
}

const SOURCES: Partial<Record<ContractName, string>> = {
  AssayToken: 'contracts/token/AssayToken.sol',
  Staking: 'contracts/staking/Staking.sol',
  CurationParameters: 'contracts/curation/CurationParameters.sol',
  ListingRegistry: 'contracts/curation/ListingRegistry.sol',
  DisputeCourt: 'contracts/curation/DisputeCourt.sol',
  QualityRatings: 'contracts/curation/QualityRatings.sol',
  AssayGovernor: 'contracts/governance/AssayGovernor.sol',
  AssayTimelock: 'contracts/governance/AssayTimelock.sol',
}

/** How far behind a slot that was hashed its fields may lie: a struct of words, or an array's elements. */
const REACH = 1n << 32n

/** Says which variable a word of storage belongs to. */
export class StorageNames {
  readonly #layouts: Readonly<Record<string, readonly Variable[]>>

  /** Asks the compiler for the layouts alone, which takes it a few seconds. */
  constructor() {
    const solc = createRequire(import.meta.url)('solc') as Compiler
    const files = Object.values(SOURCES)
    const input = {
      language: 'Solidity',
      sources: Object.fromEntries(files.map((file) => [file, { content: readFileSync(`${root}/${file}`, 'utf8') }])),
      settings: { evmVersion: 'cancun', outputSelection: { '*': { '*': ['storageLayout'] } } },
    }
    const read = (path: string) => ({ contents: readFileSync(path.startsWith('@') ? `${root}/node_modules/${path}` : `${root}/${path}`, 'utf8') })
    const { contracts } = JSON.parse(solc.compile(JSON.stringify(input), { import: read })) as CompilerOutput
    this.#layouts = Object.fromEntries(Object.entries(SOURCES).map(([name, file]) => [name, contracts[file]?.[name]?.storageLayout.storage ?? []]))
  }

  /** `_accounts[…]`, `_votes[…][…] +1` (the word after the first), or the bare slot when it is not known. */
  nameOf(contract: string, slot: Hex, preimages: ReadonlyMap<Hex, readonly Hex[]>): string {
    const place = BigInt(slot)
    const near = [...preimages.keys()].find((hash) => place >= BigInt(hash) && place - BigInt(hash) < REACH)
    if (near !== undefined) {
      const from = preimages.get(near)!
      const behind = place - BigInt(near)
      // Two words are a mapping's key and place, one is an array's place.
      const name = this.nameOf(contract, from.at(-1)!, preimages) + (from.length === 2 ? '[…]' : '[i]')
      return behind === 0n || from.length === 1 ? name : `${name} +${behind}`
    }
    const labels = (this.#layouts[contract] ?? []).filter((variable) => BigInt(variable.slot) === place).map(({ label }) => label)
    return labels.join(', ') || `slot ${place}`
  }
}
