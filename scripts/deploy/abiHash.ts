import { createHash } from 'node:crypto'
import type { Abi, Hex } from 'viem'
import { CONTRACT_NAMES, type ContractName } from './contractNames.ts'

/** SHA-256 over the nine ABIs in canonical JSON (keys sorted, entries sorted): equal for equal interfaces, whatever the compiler's order. */
export function abiHash(abis: Readonly<Record<ContractName, Abi>>): Hex {
  const canonical = CONTRACT_NAMES.map((name) => [name, abis[name].map((entry) => canonicalJson(entry)).sort()])
  return `0x${createHash('sha256').update(JSON.stringify(canonical)).digest('hex')}`
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
}
