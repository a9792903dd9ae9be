import { asAddress, type Address } from '@assay/domain/ids'
import type { Hash, Hex } from 'viem'
import type { GasWorld } from './GasWorld.ts'

interface Step {
  readonly op: string
  readonly gas: number
  readonly gasCost: number
  readonly depth: number
  readonly stack: readonly string[]
  readonly memory: readonly string[]
}

/** What one opcode cost. */
export interface Cost {
  readonly contract: Address
  readonly what: 'read' | 'write' | 'event' | 'call' | 'code'
  readonly gas: number
  /** The word of storage that was read or written. */
  readonly slot?: Hex
}

/** What a transaction's opcodes cost, and which key and parent each mapping's slot was hashed from. */
export interface Trace {
  readonly costs: readonly Cost[]
  readonly preimages: ReadonlyMap<Hex, readonly Hex[]>
}

const KINDS: Readonly<Record<string, Cost['what']>> = { SLOAD: 'read', SSTORE: 'write', CALL: 'call', STATICCALL: 'call', DELEGATECALL: 'call' }
const word = (text: string): Hex => `0x${text.replace(/^0x/, '').padStart(64, '0')}`

/** Runs a transaction to `to` again, opcode by opcode. */
export async function traceTransaction(world: GasWorld, hash: Hash, to: Address): Promise<Trace> {
  const { structLogs: steps } = (await world.request('debug_traceTransaction', [hash, { enableMemory: true, disableStorage: true }])) as { structLogs: readonly Step[] }
  const costs: Cost[] = []
  const preimages = new Map<Hex, readonly Hex[]>()
  const contracts: Address[] = [to]
  steps.forEach((step, i) => {
    const next = steps[i + 1]
    const top = (place: number) => word(step.stack.at(-place) ?? '')
    const entered = next !== undefined && next.depth > step.depth
    const contract = contracts[step.depth - 1]!
    const what = step.op.startsWith('LOG') ? 'event' : (KINDS[step.op] ?? 'code')
    // What a call hands on is told of those who spend it.
    const gas = entered ? step.gasCost - next.gas : step.gasCost
    costs.push({ contract, what, gas, ...(what === 'read' || what === 'write' ? { slot: top(1) } : {}) })

    if (entered) contracts[step.depth] = step.op === 'DELEGATECALL' ? contract : asAddress(`0x${top(2).slice(-40)}`)
    if (step.op === 'KECCAK256' && next !== undefined) preimages.set(word(next.stack.at(-1) ?? ''), hashedWords(step, Number(top(1)), Number(top(2))))
  })
  return { costs, preimages }
}

function hashedWords({ memory }: Step, offset: number, length: number): readonly Hex[] {
  const bytes = memory.map((part) => part.replace(/^0x/, '')).join('')
  return Array.from({ length: Math.floor(length / 32) }, (_, i) => word(bytes.slice((offset + 32 * i) * 2, (offset + 32 * i + 32) * 2)))
}
