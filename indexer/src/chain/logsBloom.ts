import { hexToBytes, keccak256, type Hex } from 'viem'

const BYTES = 256
/** Values whose bits are remembered: addresses, event topics and accounts come again and again. */
const REMEMBERED = 50_000

type BloomBits = readonly { byte: number; bit: number }[]
const bitsByValue = new Map<string, BloomBits>()

/**
 * The bloom filter of a block's logs, as its header has to give it: for each address and topic, three bits at the low 11 bits
 * of the first three pairs of bytes of its Keccak-256 (Ethereum Yellow Paper, 4.3.1, function M3:2048).
 */
export function logsBloom(logs: readonly { address: string; topics: readonly string[] }[]): Uint8Array {
  const bloom = new Uint8Array(BYTES)
  for (const { address, topics } of logs) {
    addTo(bloom, address)
    for (const topic of topics) addTo(bloom, topic)
  }
  return bloom
}

function addTo(bloom: Uint8Array, value: string): void {
  for (const { byte, bit } of bitsOf(value)) bloom[byte]! |= bit
}

function bitsOf(value: string): BloomBits {
  const known = bitsByValue.get(value)
  if (known !== undefined) return known
  const hash = keccak256(value as Hex, 'bytes')
  const bits = [0, 2, 4].map((at) => {
    const index = ((hash[at]! << 8) | hash[at + 1]!) & 0x7ff
    return { byte: BYTES - 1 - (index >> 3), bit: 1 << (index & 7) }
  })
  if (bitsByValue.size >= REMEMBERED) bitsByValue.clear()
  bitsByValue.set(value, bits)
  return bits
}

/** Whether two blooms are the same. */
export const isSameBloom = (bloom: Uint8Array, hex: string): boolean => Buffer.from(bloom).equals(hexToBytes(hex as Hex))
