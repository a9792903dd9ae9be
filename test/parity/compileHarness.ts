import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Abi, Hex } from 'viem'
import { root } from '../../scripts/run/root.ts'

interface CompilerOutput {
  readonly errors?: readonly { severity: string; formattedMessage: string }[]
  readonly contracts: Readonly<Record<string, Readonly<Record<string, { abi: Abi; evm: { bytecode: { object: string } } }>>>>
}
interface Compiler {
  compile(input: string, callbacks: { import(path: string): { contents: string } | { error: string } }): string
}

/** Compiles a contract that only exists to call internal library functions; its imports are the repository's own sources. */
export function compileHarness(name: string, source: string): { readonly abi: Abi; readonly bytecode: Hex } {
  const solc = createRequire(import.meta.url)('solc') as Compiler
  const input = {
    language: 'Solidity',
    sources: { [`test/${name}.sol`]: { content: source } },
    settings: { evmVersion: 'cancun', viaIR: true, optimizer: { enabled: true, runs: 200 }, outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } } },
  }
  const read = (path: string) => {
    try {
      return { contents: readFileSync(path.startsWith('@') ? `${root}/node_modules/${path}` : `${root}/${path}`, 'utf8') }
    } catch (error) {
      return { error: String(error) }
    }
  }
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: read })) as CompilerOutput
  const faults = (output.errors ?? []).filter(({ severity }) => severity === 'error')
  if (faults.length > 0) throw new Error(faults.map(({ formattedMessage }) => formattedMessage).join('\n'))
  const contract = output.contracts[`test/${name}.sol`]?.[name]
  if (contract === undefined) throw new Error(`${name} is not in its source.`)
  return { abi: contract.abi, bytecode: `0x${contract.evm.bytecode.object}` }
}
