import { decodeAbiParameters, hexToBytes, toEventSelector, type AbiEvent, type AbiParameter, type Hex } from 'viem'
import { abis, type ContractName } from '@assay/domain/generated/abis'

export interface RawLog {
  readonly address: string
  readonly topics: readonly Hex[]
  readonly data: Hex
  readonly blockNumber: Hex
  readonly transactionHash: string
  readonly logIndex: Hex
}

export interface Decoded {
  readonly event: string
  /** As JSON would have them: integers as digits, bytes and addresses as hex in lower case; a text that Postgres would refuse as {bytes}. */
  readonly args: Readonly<Record<string, unknown>>
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

const events = new Map(
  Object.entries(abis).map(([contract, abi]) => [
    contract,
    new Map(abi.flatMap((item) => (item.type === 'event' ? [[toEventSelector(item as AbiEvent), item as AbiEvent] as const] : []))),
  ]),
)

/** Decodes a log by the contract's ABI, apart from the indexer's own decoder; undefined when the contract has no such event. */
export function decodeLog(contract: ContractName, { topics, data }: Pick<RawLog, 'topics' | 'data'>): Decoded | undefined {
  const event = events.get(contract)?.get(topics[0] ?? '0x')
  if (event === undefined) return undefined
  const plain = event.inputs.filter((input) => input.indexed !== true)
  // Texts are taken as the bytes that they are: nothing is lost of what is not UTF-8.
  const values = [...(decodeAbiParameters(plain.map(asBytes), data) as readonly unknown[])]
  let topic = 1
  const args = event.inputs.map((input) => {
    const value = input.indexed === true ? decodeAbiParameters([input], topics[topic++]!)[0] : values.shift()
    return [input.name, spoken(input, value, false)] as const
  })
  return { event: event.name, args: Object.fromEntries(args) }
}

const asBytes = (parameter: AbiParameter): AbiParameter => ({ ...parameter, type: parameter.type.replace(/^string/, 'bytes') })

function spoken(parameter: AbiParameter, value: unknown, inside: boolean): unknown {
  if (parameter.type.endsWith(']')) {
    const element = { ...parameter, type: parameter.type.replace(/\[\d*\]$/, '') }
    return (value as unknown[]).map((each) => spoken(element, each, true))
  }
  if (parameter.type === 'tuple') {
    const { components } = parameter as AbiParameter & { components: readonly AbiParameter[] }
    return Object.fromEntries(components.map((part) => [part.name, spoken(part, (value as Record<string, unknown>)[part.name!], true)]))
  }
  if (parameter.type === 'string') return textOf(value as Hex, inside)
  if (typeof value === 'bigint' || typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.toLowerCase() : value
}

/** Inside lists a text is kept as well as it can be, as the index does. */
function textOf(bytes: Hex, inside: boolean): unknown {
  const raw = hexToBytes(bytes)
  if (inside) return lenient.decode(raw).replaceAll('\0', '\\u0000')
  try {
    const text = strict.decode(raw)
    return text.includes('\0') ? { bytes } : text
  } catch {
    return { bytes }
  }
}
